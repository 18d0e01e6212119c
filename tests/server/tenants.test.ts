import { beforeAll, describe, expect, test } from "vitest";
import { readProcess } from "@/server/queries/answers";
import { listAssessments, seeAssessment } from "@/server/queries/assessments";
import { written } from "../architecture/sources";
import { busyOrganisation, type Side } from "./busy";
import { firstDoors } from "./first-doors";
import { furtherDoors, furtherWithoutId } from "./further-doors";
import { refusal } from "./outcome";
import { signInDoors, signInWithoutId } from "./sign-in-doors";

let ours: Side;
let theirs: Side;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([busyOrganisation("Ours"), busyOrganisation("Theirs")]);
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
  const withoutId: Readonly<Record<string, string>> = {
    startAssessment: "makes a new one; the same key elsewhere is another key",
    foundOrganisation: "the operator's",
    redeemLink: "takes a secret",
    startSession: "takes an address and a password",
    endSession: "takes a secret; sign-in tests that nobody ends another's",
    changePassword: "one's own",
    beginSession: "part of a command",
    ...signInWithoutId,
    endOtherSessions: "part of a command",
    addUp: "part of a command",
    say: "part of a command",
    saidBefore: "part of a command",
    readToday: "takes no id; its own test holds it to the organisation",
    listAssessments: "below",
    readStart: "the catalogue",
    browseProcesses: "the catalogue",
    seeProcess: "the catalogue",
    seeCapabilityTable: "the catalogue",
    seeProfiles: "the catalogue",
    seeSecurityManagement: "the catalogue",
    ...furtherWithoutId,
  };

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
    expect(await refusal(attempt())).toMatchObject({ reason: "missing" });
  });

  test("and nothing of theirs was changed by trying", async () => {
    const { actor } = theirs.people.manager;
    expect(await seeAssessment(actor, theirs.draft)).toMatchObject({
      name: "Yearly reading",
      status: "draft",
    });
    expect((await readProcess(actor, theirs.draft, "GP-1")).answer).toEqual({ operated: "yes" });
  });

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
