import { beforeAll, describe, expect, test } from "vitest";
import { listAssessments, seeAssessment } from "@/server/queries/assessments";
import { written } from "../architecture/sources";
import { busyOrganisation, type Side } from "./busy";
import { plant, sings, sumsOf } from "./canary";
import { firstDoors, firstWithoutId } from "./first-doors";
import { furtherDoors, furtherWithoutId } from "./further-doors";
import { lists, silent } from "./lists";
import { refusal } from "./outcome";
import { asSuperuser } from "./owner";
import { signInDoors, signInWithoutId } from "./sign-in-doors";

let ours: Side;
let theirs: Side;
let reports: string[];
let before: Record<string, string>;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([busyOrganisation("Ours"), busyOrganisation("Theirs")]);
  await plant(theirs);
  const { rows } = await asSuperuser((client) =>
    client.query("select id from report where organisation_id = $1", [theirs.organisationId]),
  );
  reports = rows.map(({ id }) => id);
  before = await sumsOf([theirs]);
});

describe("through the product", () => {
  const ask = () => ours.people.manager.actor;

  const sides = () => ({ ours, theirs });
  /** Everything that takes the id of something, given an id of theirs. */
  const withTheirId: Readonly<Record<string, () => Promise<unknown>>> = {
    ...firstDoors(sides),
    ...furtherDoors(sides),
    ...signInDoors(sides),
  };

  /** What takes no id of an organisation's, with the reason. */
  const withoutId = { ...firstWithoutId, ...signInWithoutId, ...furtherWithoutId };

  test("every command and query stands in one of the two lists", () => {
    const doors = written(["src/server/commands", "src/server/queries"], [".ts"]);
    const names = doors.flatMap(({ text }) =>
      [...text.matchAll(/^export (?:async function|function|const) (\w+)/gm)].map(([, name = ""]) => name),
    );
    // One's own profile and a maturity profile are read under one name: the first takes no id.
    expect([...new Set(names)].toSorted()).toEqual(
      [...Object.keys(withTheirId), ...Object.keys(withoutId)].toSorted(),
    );
  });

  test.each(Object.keys(withTheirId))("to %s what is theirs is missing", async (name) => {
    const attempt = withTheirId[name];
    if (attempt === undefined) throw new Error(name);
    const refused = await refusal(attempt());
    expect(refused).toMatchObject({ reason: "missing" });
    expect(sings(refused)).toBe(false);
  });

  const read = (side: Side) => lists(side, reports);

  test("every query that takes no id, and is neither one's own nor the catalogue, is among those that are read below", () => {
    const queries = written(["src/server/queries"], [".ts"]).flatMap(({ text }) =>
      Object.keys(withoutId).filter((name) => new RegExp(`^export .*\\b${name}\\b`, "m").test(text)),
    );
    const due = queries.filter((name) =>
      /^(takes no id|takes words|answers nothing)/.test(withoutId[name] ?? ""),
    );
    expect(due.filter((name) => !(name in read(ours)))).toEqual([]);
  });

  test("no list tells anything of theirs, and every list tells it to them", async () => {
    const singing = async (side: Side) => {
      const told = Object.entries(read(side)).map(async ([name, ask]) => (sings(await ask()) ? [name] : []));
      return (await Promise.all(told)).flat();
    };
    expect(await singing(ours)).toEqual([]);
    expect(await singing(theirs)).toEqual(Object.keys(read(theirs)).filter((name) => !silent.includes(name)));
  });

  test("and nothing of theirs was changed by trying", async () =>
    expect(await sumsOf([theirs])).toEqual(before));

  test("the list holds one's own alone", async () => {
    for (const search of ["", "Yearly"]) {
      const { lines, total } = await listAssessments(ask(), { page: 1, archived: false, search });
      expect([lines.map(({ id }) => id), total]).toEqual([[ours.draft], 1]);
    }
  });

  test("an actor who names another organisation gets in nowhere by being theirs", async () => {
    const forged = { ...ask(), personId: theirs.opened.person_id };
    expect(await refusal(seeAssessment(forged, theirs.draft))).toMatchObject({ reason: "missing" });
  });
});
