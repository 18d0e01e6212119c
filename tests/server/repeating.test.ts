import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { startAssessment } from "@/server/commands/assessments";
import { assignProcesses } from "@/server/commands/assignments";
import { postComment } from "@/server/commands/comments";
import { addEvidence } from "@/server/commands/evidence";
import { writeFinding } from "@/server/commands/findings";
import { addMaterial } from "@/server/commands/material";
import { copyProfile } from "@/server/commands/profiles";
import { startFromFile } from "@/server/commands/start-from-file";
import { newAppraisal } from "./appraising";
import { beginning, newDraft } from "./assessing";
import { adding } from "./evidence-doors";
import { exported, sent } from "./files";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";
import { instancesIn } from "./rating";
import { assigning, remark } from "./working-together";

let stage: Stage;
let draft: string;
let appraisal: string;
let instance: string;
const manager = () => stage.people.manager.actor;
beforeAll(async () => {
  stage = await newOrganisation("Repeating");
  draft = await newDraft(manager());
  appraisal = (await newAppraisal(manager(), stage.people.appraiser.actor)).id;
  instance = Object.values(await instancesIn(stage, appraisal))[0] ?? "";
});

/** A form, and the same form with something else in it. */
type Form = [first: () => Promise<unknown>, other: () => Promise<unknown>];

const forms: Readonly<Record<string, () => Promise<Form> | Form>> = {
  "starting an assessment": () => {
    const form = beginning();
    return [
      () => startAssessment(manager(), form),
      () => startAssessment(manager(), { ...form, name: "Another" }),
    ];
  },
  "starting one from a file": async () => {
    const key = randomUUID();
    const file = await exported(manager(), draft);
    const start = (text: string) => startFromFile(manager(), { key, upload: sent("assessment", text) });
    return [() => start(file), () => start(`${file}\n`)];
  },
  "copying a profile": () => {
    const form = { key: randomUUID(), from: "baseline", name: "Ours" };
    return [() => copyProfile(manager(), form), () => copyProfile(manager(), { ...form, name: "Theirs" })];
  },
  "assigning processes": () => {
    const form = assigning(draft, stage.people.contributor.actor.personId, ["OSP-1"]);
    return [
      () => assignProcesses(manager(), form),
      () => assignProcesses(manager(), { ...form, due: "2026-12-24" }),
    ];
  },
  "saying something": () => {
    const form = remark(draft, "GP-1", "First");
    return [() => postComment(manager(), form), () => postComment(manager(), { ...form, text: "Second" })];
  },
  "adding evidence": () => {
    const form = adding(manager().personId, { title: "Minutes" });
    return [() => addEvidence(manager(), form), () => addEvidence(manager(), { ...form, title: "Policy" })];
  },
  "adding material": () => {
    const form = { id: randomUUID(), area: "SM", practice: "ESP 1.1", kind: "prompt" as const, text: "Why?" };
    return [() => addMaterial(manager(), form), () => addMaterial(manager(), { ...form, text: "How?" })];
  },
  "writing a finding": () => {
    const [kind, practice, id] = ["strength" as const, "ESP 1.1", randomUUID()];
    const form = {
      id,
      appraisalId: appraisal,
      kind,
      area: "SM",
      practice,
      instanceId: instance,
      text: "Good.",
    };
    const { actor } = stage.people.appraiser;
    return [() => writeFinding(actor, form), () => writeFinding(actor, { ...form, text: "Better." })];
  },
};

test.each(Object.keys(forms))(
  "%s again answers as it did, and with something else in it is refused",
  async (name) => {
    const [first, other] = (await forms[name]?.()) ?? [];
    if (first === undefined || other === undefined) throw new Error(`There is no form for ${name}`);
    const answer = await first();
    expect(await first()).toEqual(answer);
    expect(await refusal(other())).toMatchObject({ reason: "conflict", code: "key.used" });
  },
);

test("what was kept before contents were compared is still answered", async () => {
  const form = beginning();
  const { id } = await startAssessment(manager(), form);
  const ours = { organisation_id: stage.organisationId };
  await asOwner(ours, (owner) =>
    owner.query("update idempotency_key set digest = null where key = $1", [form.key]),
  );
  expect(await startAssessment(manager(), { ...form, name: "Another" })).toEqual({ id });
});
