import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { system, visitor } from "@/domain/actor";
import { record } from "@/server/audit";
import { describeAssessment, startAssessment } from "@/server/commands/assessments";
import { fillAssessment } from "@/server/commands/fill";
import { issueLink, redeemLink } from "@/server/commands/links";
import { changePassword } from "@/server/commands/passwords";
import { endSession, startSession } from "@/server/commands/sessions";
import { submitAssessment, takeBackAssessment } from "@/server/commands/transitions";
import { whole, within } from "@/server/db";
import { answerAll, beginning, newDraft, put } from "./assessing";
import { enter } from "./browser";
import { chainOf } from "./chain";
import { newOrganisation, password, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
let draft: string;
const manager = () => stage.people.manager.actor;
const own = () => ({ organisation_id: stage.organisationId });
const chain = () => asOwner(own(), chainOf);

beforeAll(async () => {
  stage = await newOrganisation("Audit");
  draft = await newDraft(manager());
});

/** What was written down while something was done: who did what to what. */
async function written(work: () => Promise<unknown>) {
  const before = (await chain()).events.length;
  await work();
  return (await chain()).events
    .slice(before)
    .map(({ action, personId, subject }) => ({ action, personId, subject }));
}

describe("every command writes down what it did", () => {
  const by = (personId: string | null, action: string, subject: string) => [{ action, personId, subject }];
  const said = () => {
    const { key: _key, profile: _profile, ...rest } = beginning();
    return { ...rest, id: draft };
  };

  test("founding tells of the organisation and of each who joined", async () => {
    const fresh = await newOrganisation("Founded");
    const { events } = await asOwner({ organisation_id: fresh.organisationId }, chainOf);
    expect(events.map(({ action, personId }) => [action, personId])).toEqual([
      ["organisation.founded", null],
      ...Array.from({ length: 5 }, () => ["member.joined", null]),
    ]);
  });

  test("starting, describing, answering, filling, submitting and taking back", async () => {
    const { personId } = manager();
    const input = beginning();
    let id = "";
    const start = async () => {
      id = (await startAssessment(manager(), input)).id;
    };
    const started = await written(start);
    expect(started).toEqual(by(personId, "assessment.started", id));
    expect(await written(start)).toEqual([]);
    expect(await written(() => describeAssessment(manager(), { ...said(), version: 1 }))).toEqual(
      by(personId, "assessment.described", draft),
    );
    const sent = { change: randomUUID(), process: "GP-1", field: "note", value: "x" };
    expect(await written(() => put(manager(), draft, sent))).toEqual(by(personId, "answer.changed", draft));
    expect(await written(() => put(manager(), draft, sent))).toEqual([]);
    const answers = { "GP-2": { operated: "no" as const } };
    expect(await written(() => fillAssessment(manager(), { assessmentId: draft, answers }))).toEqual(
      by(personId, "answers.filled", draft),
    );
    await answerAll(manager(), id);
    const move = { id, reason: "" };
    expect(await written(() => submitAssessment(manager(), move))).toEqual(
      by(personId, "assessment.submit", id),
    );
    expect(await written(() => takeBackAssessment(manager(), move))).toEqual(
      by(personId, "assessment.take-back", id),
    );
  });

  test("signing in, failing to, signing out, a new password, a link", async () => {
    const { email, actor } = stage.people.executive;
    const { personId } = actor;
    let reference = "";
    const start = async () => {
      reference = await enter(stage.people.executive);
    };
    expect(await written(start)).toEqual(by(personId, "session.started", personId));
    expect(await written(() => startSession(visitor, { email, password: "wrong" }))).toEqual(
      by(personId, "session.refused", personId),
    );
    const change = { current: password, password: "a fresh and longer sentence", reference };
    expect(await written(() => changePassword(actor, change))).toEqual(
      by(personId, "password.changed", personId),
    );
    expect(await written(() => endSession(actor, reference))).toEqual(
      by(personId, "session.ended", personId),
    );
    expect(await written(() => endSession(actor, reference))).toEqual([]);
    let secret = "";
    const issue = async () => {
      secret = await issueLink(system, { email });
    };
    expect(await written(issue)).toEqual(by(null, "link.issued", personId));
    const redeem = () => redeemLink(visitor, { secret, password: "another sentence for it" });
    expect(await written(redeem)).toEqual([
      ...by(personId, "password.set", personId),
      ...by(personId, "session.started", personId),
    ]);
  });

  test("what is refused leaves nothing behind", async () => {
    const late = () =>
      refusal(put(manager(), draft, { process: "GP-1", field: "note", value: "y", version: 99 }));
    const early = () => refusal(takeBackAssessment(manager(), { id: draft, reason: "" }));
    expect(await written(late)).toEqual([]);
    expect(await written(early)).toEqual([]);
  });

  test("what is rolled back takes its event along", async () => {
    const before = await chain();
    const fails = within(whole(stage.organisationId), async (tx) => {
      await record(tx, manager(), stage.organisationId, "assessment.started", draft);
      throw new Error("after the event");
    });
    await expect(fails).rejects.toThrow("after the event");
    expect(await chain()).toEqual(before);
  });

  test("an event that finds no chain to join fails what it tells of", async () => {
    const astray = within(whole(stage.organisationId), (tx) =>
      record(tx, system, randomUUID(), "assessment.started", draft),
    );
    await expect(astray).rejects.toThrow("There is no chain");
  });
});
