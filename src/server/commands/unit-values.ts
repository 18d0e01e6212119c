import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { chooseForUnit } from "@/domain/cmmi/consolidate";
import type { Characterisation } from "@/domain/cmmi/model";
import type { ChooseUnitValue, DropUnitValue } from "@/domain/rating-input";
import { Refusal } from "@/domain/refusal";
import type { AppraisalRecord } from "../appraisal-records";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { holdFor, requirePractice } from "../judging";
import { rate } from "../rating-of";
import { loadRatingRows } from "../rating-rows";

/**
 * Takes a value for the whole unit where the rule leaves the team a choice (R2). Refuses what the rule does not allow,
 * and any choice while an instance is still open.
 */
export async function chooseUnitValue(actor: Actor, input: ChooseUnitValue): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const appraisal = await holdFor(tx, actor, input.appraisalId);
    const value = chooseForUnit(await valuesOf(tx, appraisal, input), input);
    const held = await holdValue(tx, input);
    const { reason, weaknessesMatter } = input;
    const same =
      held?.value === value && held.reason === reason && held.weaknessesMatter === weaknessesMatter;
    if (same && held.personId === personId) return;
    if ((held?.version ?? 0) !== input.version) throw stale(held, value);
    await save(tx, actor, input, value);
  });
}

/** Takes the team's choice back, so that the worst allowed value stands again. Twice is no fault. */
export async function dropUnitValue(actor: Actor, input: DropUnitValue): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const appraisal = await holdFor(tx, actor, input.appraisalId);
    requirePractice(appraisal, input.area, input.practice);
    const held = await holdValue(tx, input);
    if (held === null) return;
    if (held.version !== input.version) throw stale(held, "");
    const { appraisalId, area, practice } = input;
    await tx.unitValue.delete({
      where: {
        organisationId_appraisalId_area_practice: { organisationId, appraisalId, area, practice },
      },
      select: { version: true },
    });
    await record(tx, actor, organisationId, "unit-value.dropped", appraisalId, {
      area,
      practice,
      before: held.value,
    });
  });
}

/** The values at the instances; refuses while one is open, since the unit has no value yet. */
async function valuesOf(
  tx: Tx,
  appraisal: AppraisalRecord,
  { area, practice }: ChooseUnitValue,
): Promise<Characterisation[]> {
  const { id } = requirePractice(appraisal, area, practice).practice;
  const { rating } = rate(appraisal, await loadRatingRows(tx, appraisal.id));
  const instances = rating.practices.find((one) => one.id === id)?.instances ?? [];
  const values = instances.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < instances.length)
    throw new Refusal("conflict", "unit-value.instances-open", { count: instances.length - values.length });
  return values;
}

type Cell = { appraisalId: string; area: string; practice: string };

const holdValue = (tx: Tx, { appraisalId, area, practice }: Cell) =>
  tx.unitValue.findFirst({ where: { appraisalId, area, practice }, select: chosen });

type Held = NonNullable<Awaited<ReturnType<typeof holdValue>>>;

const stale = (held: Held | null, yours: string) =>
  new Refusal("conflict", "unit-value.stale", {
    theirs: held?.value ?? "",
    yours,
    by: held?.by.person.name ?? "",
    at: held?.at.toISOString() ?? "",
    version: held?.version ?? 0,
  });

async function save(tx: Tx, actor: Member, input: ChooseUnitValue, value: Characterisation): Promise<void> {
  const { organisationId, personId } = actor;
  const { appraisalId, area, practice, reason, weaknessesMatter } = input;
  const cell = { organisationId, appraisalId, area, practice };
  const data = { value, reason, weaknessesMatter, personId, at: new Date() };
  await tx.unitValue.upsert({
    where: { organisationId_appraisalId_area_practice: cell },
    create: { ...cell, ...data },
    update: { ...data, version: { increment: 1 } },
    select: { version: true },
  });
  await record(tx, actor, organisationId, "unit-value.chosen", appraisalId, {
    area,
    practice,
    value,
    reason,
    weaknessesMatter,
  });
}

const chosen = {
  value: true,
  reason: true,
  weaknessesMatter: true,
  personId: true,
  version: true,
  at: true,
  by: { select: { person: { select: { name: true } } } },
} as const;
