import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { backingKinds, requireBacking } from "@/domain/cmmi/backing";
import { characterise, chooseAt } from "@/domain/cmmi/characterise";
import type { InstanceInputs } from "@/domain/cmmi/inputs";
import type { Characterisation, Ruleset } from "@/domain/cmmi/model";
import { isEvidenceKind, isVerdict } from "@/domain/cmmi/suggest";
import type { CharacterisePractice, DropCharacterisation } from "@/domain/rating-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { holdFor, requireInstance, requirePractice } from "../judging";

/**
 * Records what a practice is found to be at one instance, with what it was judged from. The same again changes nothing;
 * a cell that somebody recorded meanwhile is a conflict that carries both values.
 */
export async function characterisePractice(actor: Actor, input: CharacterisePractice): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const appraisal = await holdFor(tx, actor, input.appraisalId);
    requirePractice(appraisal, input.area, input.practice);
    requireInstance(appraisal, input.area, input.instanceId);
    const decided = decide(appraisal.ruleset, input, await weaknessesAt(tx, input));
    const held = await tx.characterisation.findFirst({ where: cellOf(input), select: recorded });
    if (held !== null && isSame(held, decided, actor)) return;
    if ((held?.version ?? 0) !== input.version) throw stale(held, decided.value);
    requireBacking(decided.inputs, backingKinds(await linksAt(tx, input)));
    await save(tx, actor, input, decided);
  });
}

/** Takes a characterisation back, so that the cell is open again. Twice is no fault. */
export async function dropCharacterisation(actor: Actor, input: DropCharacterisation): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const appraisal = await holdFor(tx, actor, input.appraisalId);
    requirePractice(appraisal, input.area, input.practice);
    requireInstance(appraisal, input.area, input.instanceId);
    const cell = cellOf(input);
    const held = await tx.characterisation.findFirst({ where: cell, select: recorded });
    if (held === null) return;
    if (held.version !== input.version) throw stale(held, "");
    await tx.characterisation.delete({
      where: { organisationId_appraisalId_area_practice_instanceId: { organisationId, ...cell } },
      select: { version: true },
    });
    const { appraisalId, ...place } = cell;
    const details = { ...place, before: held.value, reason: held.reason };
    await record(tx, actor, organisationId, "practice.reopened", appraisalId, details);
  });
}

type Decided = {
  asked: Answered;
  inputs: InstanceInputs;
  suggested: Characterisation;
  value: Characterisation;
  reason: string;
};
type Answered = Readonly<Record<string, boolean>>;
type Held = { inputs: unknown; value: string; reason: string; personId: string } & Told;
type Told = { version: number; at: Date; by: { person: { name: string } } };

function decide(ruleset: Ruleset, input: CharacterisePractice, weaknesses: number): Decided {
  const asked = answered(ruleset, input);
  const inputs: InstanceInputs = { ...asked, weaknesses };
  const { value: suggested } = characterise(inputs);
  const value = chooseAt(inputs, { value: input.value ?? suggested, reason: input.reason });
  return { asked, inputs, suggested, value, reason: input.reason };
}

/** The answers to the rule set's own questions; one that is left out is missing. */
function answered(ruleset: Ruleset, input: CharacterisePractice) {
  const { stageReached } = input;
  if (ruleset === "1.2")
    return {
      stageReached,
      direct: said(input.direct, "direct"),
      indirect: said(input.indirect, "indirect"),
      affirmation: said(input.affirmation, "affirmation"),
    };
  return {
    stageReached,
    sufficientAdequate: said(input.sufficientAdequate, "sufficientAdequate"),
    conflicting: said(input.conflicting, "conflicting"),
    partlySupported: said(input.partlySupported, "partlySupported"),
  };
}

function said(answer: boolean | undefined, path: string): boolean {
  if (answer !== undefined) return answer;
  const code = "value-missing";
  throw new Refusal("invalid", "characterisation.unanswered", {}, [{ path, code, params: {} }]);
}

const weaknessesAt = (tx: Tx, { appraisalId, area, practice, instanceId }: CharacterisePractice) =>
  tx.finding.count({
    where: { appraisalId, area, practice, instanceId, kind: "weakness", standing: { not: "withdrawn" } },
  });

async function linksAt(tx: Tx, input: CharacterisePractice) {
  const rows = await tx.practiceEvidence.findMany({
    where: cellOf(input),
    select: { kind: true, verdict: true },
  });
  return rows.flatMap(({ kind, verdict }) =>
    isEvidenceKind(kind) && isVerdict(verdict) ? [{ kind, verdict }] : [],
  );
}

const cellOf = ({ appraisalId, area, practice, instanceId }: DropCharacterisation) => ({
  appraisalId,
  area,
  practice,
  instanceId,
});

/** Whether this very judgement stands already, so that a repeated request changes nothing. */
const isSame = (held: Held, { asked, value, reason }: Decided, { personId }: Member): boolean =>
  held.personId === personId &&
  held.value === value &&
  held.reason === reason &&
  Object.entries(asked).every(([name, answer]) => sameAnswer(held.inputs, name, answer));

const sameAnswer = (inputs: unknown, name: string, answer: boolean): boolean =>
  typeof inputs === "object" &&
  inputs !== null &&
  Object.entries(inputs).some(([key, kept]) => key === name && kept === answer);

const stale = (held: Held | null, yours: Characterisation | "") =>
  new Refusal("conflict", "characterisation.stale", {
    theirs: held?.value ?? "",
    yours,
    by: held?.by.person.name ?? "",
    at: held?.at.toISOString() ?? "",
    version: held?.version ?? 0,
  });

async function save(
  tx: Tx,
  actor: Member,
  input: CharacterisePractice,
  { asked, suggested, value, reason }: Decided,
): Promise<void> {
  const { organisationId, personId } = actor;
  const { area, practice, instanceId } = input;
  const cell = { organisationId, ...cellOf(input) };
  const data = { inputs: asked, suggested, value, reason, personId, at: new Date() };
  await tx.characterisation.upsert({
    where: { organisationId_appraisalId_area_practice_instanceId: cell },
    create: { ...cell, ...data },
    update: { ...data, version: { increment: 1 } },
    select: { version: true },
  });
  await record(tx, actor, organisationId, "practice.characterised", input.appraisalId, {
    area,
    practice,
    instanceId,
    inputs: asked,
    suggested,
    value,
    reason,
  });
}

const recorded = {
  inputs: true,
  value: true,
  reason: true,
  personId: true,
  version: true,
  at: true,
  by: { select: { person: { select: { name: true } } } },
} as const;
