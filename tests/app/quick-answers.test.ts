import { describe, expect, test } from "vitest";
import { nextStop, questions, stopOf } from "@/app/(workspace)/assessments/[assessment]/table/questions";
import { choose, chooseAll, nothingChosen } from "@/app/(workspace)/assessments/[assessment]/table/selection";
import { sayMany } from "@/app/words/quick";
import { countSaving } from "@/app/words/saving";
import { readQuickAnswers } from "@/server/queries/quick-answers";
import { newDraft, put } from "../server/assessing";
import { newOrganisation } from "../server/organisation";
import { refusal } from "../server/outcome";

const question = (field: string) => {
  const found = questions.find((it) => it.field === field);
  if (found === undefined) throw new Error(`There is no column ${field}.`);
  return found;
};

describe("a cell", () => {
  test("goes through its stops with every press, and back to nothing", () => {
    const load = question("metrics.load");
    expect(
      [undefined, "yes", "no", "unknown"].map((now) =>
        nextStop(
          load,
          load.stops.find((s) => s === now),
        ),
      ),
    ).toEqual(["yes", "no", "unknown", undefined]);
    expect(nextStop(question("metrics.quality"), "no")).toBe("not-applicable");
  });

  test("takes a letter for a stop it has, and Backspace for none", () => {
    expect(stopOf("u", question("operated"))).toBe("unknown");
    expect(stopOf("Y", question("operated"))).toBe("yes");
    expect(stopOf("a", question("operated"))).toBeUndefined();
    expect(stopOf("a", question("metrics.quality"))).toBe("not-applicable");
    expect(stopOf("Backspace", question("operated"))).toBeNull();
  });
});

describe("choosing rows", () => {
  const rows = ["a", "b", "c", "d"];
  test("takes a range from the row touched last, in either direction", () => {
    const one = choose(nothingChosen, rows, "c", false);
    expect([...choose(one, rows, "a", true).chosen].sort()).toEqual(["a", "b", "c"]);
    expect([...choose(one, rows, "d", true).chosen].sort()).toEqual(["c", "d"]);
  });

  test("lets a row go again, and all of them", () => {
    const all = chooseAll(nothingChosen, rows);
    expect(all.chosen.size).toBe(4);
    expect(choose(all, rows, "b", false).chosen.has("b")).toBe(false);
    expect(chooseAll(all, rows).chosen.size).toBe(0);
  });

  test("takes the row alone where the row touched last is out of view", () =>
    expect([...choose({ chosen: new Set(), from: "gone" }, rows, "b", true).chosen]).toEqual(["b"]));
});

test("what was set for many is said in a sentence that counts what was left out", () =>
  expect(sayMany("operation", "no", 3, 1)).toBe(
    "Operated set to no in three processes; one is not applicable. ",
  ));

test("the table reads what a level is derived from and its versions, and no text", async () => {
  const { people } = await newOrganisation("Quick answers");
  const { actor } = people.manager;
  const draft = await newDraft(actor);
  await put(actor, draft, { process: "GP-1", field: "operated", value: "yes" });
  await put(actor, draft, { process: "GP-1", field: "note", value: "A long story" });
  await put(actor, draft, { process: "GP-1", field: "definitions.load.name", value: "Share of time" });
  const { lines, answers } = await readQuickAnswers(actor, draft);
  expect(lines).toHaveLength(45);
  expect(answers["GP-1"]).toEqual({ answer: { operated: "yes" }, versions: { operated: 1 } });
  expect((await refusal(readQuickAnswers(people.executive.actor, draft))).reason).toBe("forbidden");
  expect((await refusal(readQuickAnswers(people.administrator.actor, draft))).reason).toBe("missing");
});

test("while many changes are on their way their number is told, and of one or none nothing", () => {
  expect(countSaving({ saving: { kind: "busy", done: 11 }, unsent: 34 })).toBe("12 of 45");
  expect(countSaving({ saving: { kind: "busy", done: 0 }, unsent: 1 })).toBe("");
  expect(countSaving({ saving: { kind: "saved", at: "2026-11-22T09:00:00Z" }, unsent: 0 })).toBe("");
});
