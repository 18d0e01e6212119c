import { describe, expect, test } from "vitest";
import { mappings } from "@/catalogue/mappings";
import { carryOver, coverOf } from "@/domain/standards/iso-27001";
import { table2022, ticks2005 } from "./reference";

const practices = Object.keys(ticks2005);
const in2005 = mappings.iso27001In2005.rows;
const in2022 = carryOver(
  in2005,
  mappings.iso27001History.rows,
  mappings.iso27001In2022.rows,
  mappings.iso27001Proposed.rows,
);

describe("ISO/IEC 27001:2005", () => {
  const cover = coverOf(practices, in2005);

  test("asks for the twelve generic practices as the seed ticked them", () =>
    expect(Object.fromEntries(cover.map(({ practice, clauses }) => [practice, clauses]))).toEqual(ticks2005));

  test("covers all but GP 2.7", () =>
    expect(cover.filter((one) => one.cover !== "covered").map(({ practice }) => practice)).toEqual([
      "GP 2.7",
    ]));
});

describe("ISO/IEC 27001:2022", () => {
  test("carries over through the clause history what the reference says, and nothing else", () => {
    const found = in2022
      .filter(({ carried, proposed }) => carried.length + proposed.length > 0)
      .map(({ clause, carried, proposed }) => [clause, [carried, proposed]]);
    expect(Object.fromEntries(found)).toEqual(table2022);
  });

  test("says from which clauses of 2005", () => {
    const from = (clause: string) => in2022.find((one) => one.clause === clause)?.from;
    expect(from("10.2")).toEqual(["8.2"]);
    expect(from("7.5.3")).toEqual(["4.3.2", "4.3.3"]);
    expect(from("4.2")).toEqual([]);
  });

  test("covers GP 2.7 by our proposal alone", () => {
    const rows = in2022.map(({ clause, carried, proposed }) => ({ clause, practices: carried, proposed }));
    const cover = coverOf(practices, rows);
    expect(cover.filter((one) => one.cover !== "covered")).toEqual([
      { practice: "GP 2.7", cover: "proposed", clauses: [], proposed: ["4.2", "7.4"] },
    ]);
    const without = coverOf(
      practices,
      rows.map(({ clause, practices }) => ({ clause, practices })),
    );
    expect(without.find((one) => one.practice === "GP 2.7")?.cover).toBe("uncovered");
  });
});
