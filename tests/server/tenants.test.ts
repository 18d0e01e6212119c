import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { saveAnswer } from "@/server/commands/answers";
import { describeAssessment } from "@/server/commands/assessments";
import { assignProcesses, handBack, sayDone } from "@/server/commands/assignments";
import { postComment } from "@/server/commands/comments";
import { fillAssessment } from "@/server/commands/fill";
import { issueLink } from "@/server/commands/links";
import {
  archiveAssessment,
  restoreAssessment,
  submitAssessment,
  takeBackAssessment,
} from "@/server/commands/transitions";
import { readProcess, readProcesses } from "@/server/queries/answers";
import { listAssessments, seeAssessment } from "@/server/queries/assessments";
import { readAssigning, readAssignments } from "@/server/queries/assignments";
import { readComments } from "@/server/queries/comments";
import { readDescription } from "@/server/queries/description";
import { readResult } from "@/server/queries/result";
import { readSubmission } from "@/server/queries/submission";
import { written } from "../architecture/sources";
import { beginning } from "./assessing";
import { busyOrganisation, type Side } from "./busy";
import { furtherDoors, furtherWithoutId } from "./further-doors";
import { refusal } from "./outcome";
import { signInWithoutId } from "./sign-in-doors";
import { assigning, remark } from "./working-together";

let ours: Side;
let theirs: Side;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([busyOrganisation("Ours"), busyOrganisation("Theirs")]);
});

describe("through the product", () => {
  const ask = () => ours.people.manager.actor;
  const move = () => ({ id: theirs.draft, reason: "" });
  const said = () => {
    const { key: _key, profile: _profile, ...rest } = beginning();
    return { ...rest, id: theirs.draft, version: 1 };
  };
  const answer = () => ({
    assessmentId: theirs.draft,
    change: randomUUID(),
    process: "GP-1",
    field: "note",
    value: "x",
    version: 0,
  });

  /** Everything that takes the id of something, given an id of theirs. */
  const withTheirId: Readonly<Record<string, () => Promise<unknown>>> = {
    saveAnswer: () => saveAnswer(ask(), answer()),
    describeAssessment: () => describeAssessment(ask(), said()),
    submitAssessment: () => submitAssessment(ask(), move()),
    takeBackAssessment: () => takeBackAssessment(ask(), move()),
    archiveAssessment: () => archiveAssessment(ask(), move()),
    restoreAssessment: () => restoreAssessment(ask(), move()),
    issueLink: () => issueLink(ours.people.administrator.actor, { email: theirs.people.manager.email }),
    readProcesses: () => readProcesses(ask(), theirs.draft),
    readProcess: () => readProcess(ask(), theirs.draft, "GP-1"),
    seeAssessment: () => seeAssessment(ask(), theirs.draft),
    fillAssessment: () =>
      fillAssessment(ask(), { assessmentId: theirs.draft, answers: { "GP-1": { operated: "no" } } }),
    readDescription: () => readDescription(ask(), theirs.draft),
    readSubmission: () => readSubmission(ask(), theirs.draft),
    readResult: () => readResult(ask(), theirs.draft),
    assignProcesses: () => assignProcesses(ask(), assigning(theirs.draft, theirs.opened.person_id, ["GP-2"])),
    sayDone: () => sayDone(ask(), { assessmentId: theirs.draft, process: "GP-1", done: true }),
    handBack: () => handBack(ask(), remark(theirs.draft, "GP-1")),
    postComment: () => postComment(ask(), remark(theirs.draft, "GP-1")),
    readAssignments: () => readAssignments(ask(), theirs.draft),
    readAssigning: () => readAssigning(ask(), theirs.draft, "GP-1"),
    readComments: () => readComments(ask(), theirs.draft, "GP-1"),
    ...furtherDoors(() => ({ ours, theirs })),
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
