import "server-only";
import type { Actor, Member } from "@/domain/actor";
import type { FindingStanding } from "@/domain/finding";
import type { ChangeFinding, WithdrawFinding, WriteFinalFinding, WriteFinding } from "@/domain/finding-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { findFinding, requireNoNames } from "../findings";
import { holdFor, requireGoal, requireInstance, requirePractice } from "../judging";
import { answeredBefore, keepAnswer, type Repeatable } from "./repeating";

/** Writes a weakness, a strength or a note on a practice at an instance. The same id again writes it once. */
export async function writeFinding(actor: Actor, input: WriteFinding): Promise<void> {
  await write(actor, input, async (_tx, appraisal) => {
    const { area, practice, instanceId } = input;
    requirePractice(appraisal, area, practice);
    requireInstance(appraisal, area, instanceId);
    return { area, practice, instanceId, standing: "preliminary" };
  });
}

/** Writes what stays of a goal: a sentence on its gaps, once all its preliminary findings were shown to participants. */
export async function writeFinalFinding(actor: Actor, input: WriteFinalFinding): Promise<void> {
  await write(actor, input, async (tx, appraisal) => {
    const { appraisalId, area, goal } = input;
    const { contents } = requireGoal(appraisal, area, goal);
    const waiting = await tx.finding.count({
      where: {
        appraisalId,
        area,
        practice: { in: contents.map(({ code }) => code) },
        standing: "preliminary",
      },
    });
    if (waiting > 0) throw new Refusal("conflict", "finding.not-shown", { goal, count: waiting });
    return { area, goal, standing: "final" };
  });
}

/** Says a finding in other words. What participants had seen in the old words waits to be shown again. */
export async function changeFinding(actor: Actor, { id, version, kind, text }: ChangeFinding): Promise<void> {
  await change(actor, id, version, async (tx, held) => {
    if (held.standing === "withdrawn") throw new Refusal("conflict", "finding.withdrawn");
    if (held.kind === kind && held.text === text) return null;
    await requireNoNames(tx, text);
    return { kind, text, standing: held.standing === "final" ? "final" : "preliminary" };
  });
}

/** Withdraws a finding: it stays written down and counts no more. Twice is no fault. */
export async function withdrawFinding(actor: Actor, { id, version }: WithdrawFinding): Promise<void> {
  await change(actor, id, version, async (_tx, held) =>
    held.standing === "withdrawn" ? null : { kind: held.kind, text: held.text, standing: "withdrawn" },
  );
}

type Written = { id: string; appraisalId: string; kind: string; text: string };
type Place = { area: string; goal?: string; practice?: string; instanceId?: string };
type Appraisal = Awaited<ReturnType<typeof holdFor>>;

async function write(
  actor: Actor,
  written: Written,
  place: (tx: Tx, appraisal: Appraisal) => Promise<Place & { standing: FindingStanding }>,
): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  const { id, appraisalId, kind, text } = written;
  const request = { key: id, action: "finding.write", said: written };
  await within({ ...reach(actor), personId }, async (tx) => {
    const appraisal = await holdFor(tx, actor, appraisalId, "finding.write");
    if (await writtenBefore(tx, actor, request, appraisalId)) return;
    const about = await place(tx, appraisal);
    await requireNoNames(tx, text);
    await tx.finding.create({
      data: { organisationId, id, appraisalId, kind, text, ...about, personId },
      select: { id: true },
    });
    await keepAnswer(tx, actor, request);
    await record(tx, actor, organisationId, "finding.written", appraisalId, {
      finding: id,
      kind,
      text,
      ...about,
    });
  });
}

/** Whether this very finding stands already. An id that was used for something else is a conflict. */
async function writtenBefore(tx: Tx, actor: Member, request: Repeatable, appraisalId: string) {
  await answeredBefore(tx, actor, request);
  const where = { id: request.key };
  const known = await tx.finding.findFirst({ where, select: { appraisalId: true, personId: true } });
  if (known === null) return false;
  if (known.appraisalId !== appraisalId || known.personId !== actor.personId)
    throw new Refusal("conflict", "key.used");
  return true;
}

type Held = Awaited<ReturnType<typeof findFinding>>;
type Next = { kind: string; text: string; standing: FindingStanding };

async function change(
  actor: Actor,
  id: string,
  version: number,
  next: (tx: Tx, held: Held) => Promise<Next | null>,
): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const { appraisalId } = await findFinding(tx, id);
    await holdFor(tx, actor, appraisalId, "finding.write");
    const held = await findFinding(tx, id);
    const data = await next(tx, held);
    if (data === null) return;
    if (held.version !== version) throw new Refusal("conflict", "finding.stale");
    await tx.finding.update({
      where: { organisationId_id: { organisationId, id } },
      data: { ...data, changedAt: new Date(), version: { increment: 1 } },
      select: { id: true },
    });
    const { kind, text, standing } = held;
    await record(tx, actor, organisationId, "finding.changed", appraisalId, {
      finding: id,
      before: { kind, text, standing },
      after: data,
    });
  });
}
