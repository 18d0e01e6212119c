import { beforeAll, expect, test } from "vitest";
import { endTour } from "@/server/commands/tour";
import { readTour } from "@/server/queries/tour";
import { answerAll, newDraft } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;

beforeAll(async () => {
  stage = await newOrganisation("Tour");
});

test("the tour is offered until its person ends it, to nobody else's account, and ending it twice is told once", async () => {
  const { manager, executive } = stage.people;
  expect((await readTour(manager.actor)).toured).toBe(false);
  await endTour(manager.actor);
  await endTour(manager.actor);
  expect((await readTour(manager.actor)).toured).toBe(true);
  expect((await readTour(executive.actor)).toured).toBe(false);
  const told = await asOwner({ organisation_id: stage.organisationId }, (client) =>
    client.query("select 1 from audit_event where action = 'person.toured' and subject = $1", [
      manager.actor.personId,
    ]),
  );
  expect(told.rowCount).toBe(1);
});

test("it goes on at the first process of the draft that was changed last, for a contributor only at one of theirs", async () => {
  const { manager, contributor } = stage.people;
  expect((await readTour(manager.actor)).place).toBeNull();
  await newDraft(manager.actor);
  const last = await newDraft(manager.actor);
  await answerAll(manager.actor, last);
  expect((await readTour(manager.actor)).place).toEqual({ assessmentId: last, process: "GP-1" });
  expect((await readTour(contributor.actor)).place).toBeNull();
});

test("a visitor has no tour", async () => {
  expect((await refusal(readTour({ kind: "visitor" }))).reason).toBe("signed-out");
  expect((await refusal(endTour({ kind: "visitor" }))).reason).toBe("signed-out");
});
