import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { csvAddress, csvText } from "@/ui/charts/csv";
import { attributes, drawn } from "./drawn";

describe("the figures as comma-separated values", () => {
  const rows = [
    ['Access, "physical"', 3, null],
    ["=SUM(A1)", 0, 2],
    ["-1", 1, 1],
    ["two\nlines", 5, 4],
  ] as const;

  test("come back as they went, gaps empty and zeros kept, and no text is a formula", () =>
    expect(parse(csvText(["Group", "Declared", "Needed"], rows))).toEqual([
      ["Group", "Declared", "Needed"],
      ['Access, "physical"', "3", ""],
      ["'=SUM(A1)", "0", "2"],
      ["'-1", "1", "1"],
      ["two\nlines", "5", "4"],
    ]));

  test("make an address that says what it is and begins with the mark of its encoding", () => {
    const [head, body = ""] = csvAddress(["Größe"], [["#1"]]).split(",");
    expect(head).toBe("data:text/csv;charset=utf-8");
    expect(decodeURIComponent(body)).toBe("\uFEFFGröße\r\n#1\r\n");
  });
});

describe("a chart on the page", () => {
  test("is an image with a name, and its downloads say what of", () => {
    const chart = drawn("chart");
    expect(chart).toContain('<canvas role="img" aria-label="Radar of three groups."></canvas>');
    expect(chart).toContain('PNG <span class="vh">the groups as a picture</span>');
    expect(attributes(chart, "download")).toEqual(["plant-groups.csv"]);
  });

  test("has a key that names every series by its shape", () => {
    const key = drawn("seriesKey");
    expect(attributes(key, "stroke-dasharray")).toEqual(["2 4"]);
    expect(key.match(/<circle/g)).toHaveLength(1);
    expect(key).toMatch(/declared.*previous.*needed for 3/);
  });

  test("state bars draw each part in its share and nothing for what counts nothing", () => {
    const bars = drawn("stateBars");
    expect(attributes(bars, "class").filter((name) => name.startsWith("part "))).toEqual([
      "part held",
      "part unknown",
      "part open",
    ]);
    expect(attributes(bars, "width").filter((width) => width.endsWith("%"))).toEqual([
      "100%",
      "50%",
      "25%",
      "25%",
    ]);
    expect(bars).toMatch(/class="part unknown"[^>]* fill="url\(#/);
  });
});
