import "server-only";
import type { Actor, Member } from "@/domain/actor";
import type {
  ChangeInstances,
  ChangeScope,
  ChangeTeam,
  CloseAppraisal,
} from "@/domain/appraisal/scope-input";
import { instanceKinds } from "@/domain/cmmi/coverage-model";
import { Refusal } from "@/domain/refusal";
import { type AppraisalRecord, loadAppraisal } from "../appraisal-records";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { refuseTookPart } from "../involvement";
import { type AssessmentRecord, holdAssessment } from "../records";
import { checkAreas } from "../scope-check";
import { appraisalFor, appraisersNamed, requireOpen } from "../team";
import { makeMove } from "./moving";
import { closeAllRequests } from "./requests";
import { forgetVerified } from "./verifying";

type Held = { assessment: AssessmentRecord; appraisal: AppraisalRecord };

/** Changes what an appraisal goes by. The rule set stays once anything was characterised by it. */
export const changeScope = (actor: Actor, input: ChangeScope): Promise<void> =>
  change(actor, input, "appraisal.scope-changed", async (tx, { organisationId }, { appraisal }) => {
    const { id, ruleset, coverage, target, purpose, sampling, areas } = input;
    checkAreas(input);
    if (ruleset !== appraisal.ruleset) await requireNothingJudged(tx, appraisal);
    const named = areas.map(({ area }) => area);
    for (const area of areas)
      await tx.appraisalArea.upsert({
        where: {
          organisationId_appraisalId_area: { organisationId, appraisalId: id, area: area.area },
        },
        create: { organisationId, appraisalId: id, ...area },
        update: { scope: area.scope, reason: area.reason },
        select: { area: true },
      });
    await tx.appraisalArea.updateMany({
      where: { appraisalId: id, area: { notIn: named } },
      data: { scope: "out", reason: "" },
    });
    await tx.appraisal.update({
      where: { organisationId_id: { organisationId, id } },
      data: { ruleset, coverage, target, purpose, sampling },
      select: { id: true },
    });
    return { ruleset, coverage, target, areas: named };
  });

/** Names the instances anew. One that something was characterised at, or linked to, stays. */
export const changeInstances = (actor: Actor, input: ChangeInstances): Promise<void> =>
  change(actor, input, "appraisal.instances-changed", async (tx, { organisationId }, { appraisal }) => {
    const { id: appraisalId, instances } = input;
    const known: readonly string[] = instanceKinds[appraisal.ruleset];
    if (!instances.every(({ kind }) => known.includes(kind)))
      throw new Refusal("invalid", "appraisal.kind-of-other-ruleset");
    const kept = new Set(instances.flatMap(({ id }) => id ?? []));
    if (![...kept].every((id) => appraisal.instances.some((there) => there.id === id)))
      throw new Refusal("missing", "appraisal.instance-missing");
    const gone = appraisal.instances.filter(({ id }) => !kept.has(id));
    for (const { id, name } of gone) await requireUnused(tx, id, name);
    await tx.appraisalInstance.deleteMany({ where: { appraisalId, id: { in: gone.map(({ id }) => id) } } });
    // Out of the way first, so that two may exchange their names.
    for (const id of kept) await rename(tx, { organisationId, appraisalId, id }, id);
    for (const [at, { id, ...said }] of instances.entries()) {
      const data = { ...said, position: at + 1 };
      if (id === undefined)
        await tx.appraisalInstance.create({
          data: { organisationId, appraisalId, ...data },
          select: { id: true },
        });
      else
        await tx.appraisalInstance.update({
          where: { organisationId_appraisalId_id: { organisationId, appraisalId, id } },
          data,
          select: { id: true },
        });
    }
    return { instances: instances.map(({ name }) => name) };
  });

/** Changes who appraises. Whoever joins is asked the same as at the beginning: nobody appraises what they answered or own. */
export const changeTeam = (actor: Actor, input: ChangeTeam): Promise<void> =>
  change(actor, input, "appraisal.team-changed", async (tx, { organisationId }, { appraisal }) => {
    const { id: appraisalId, team } = input;
    const people = await appraisersNamed(tx, team, appraisal.assessmentId);
    const there = new Set(appraisal.team.map(({ personId }) => personId));
    const newcomers = people.filter(({ personId }) => !there.has(personId));
    await refuseTookPart(tx, appraisal.assessmentId, newcomers);
    await tx.appraisalMember.deleteMany({ where: { appraisalId } });
    await tx.appraisalMember.createMany({
      data: team.map((member) => ({ organisationId, appraisalId, ...member })),
    });
    return { team: team.map(({ personId }) => personId) };
  });

/** Ends an appraisal without a result, with the reason. The assessment is submitted again; what was weighed stays on record. */
export const breakOffAppraisal = (actor: Actor, input: CloseAppraisal): Promise<void> =>
  change(actor, input, "appraisal.broken-off", async (tx, member, { assessment, appraisal }) => {
    await closeAllRequests(tx, member, appraisal.id);
    await tx.appraisal.update({
      where: { organisationId_id: { organisationId: member.organisationId, id: appraisal.id } },
      data: { outcome: "broken-off", closedAt: new Date() },
      select: { id: true },
    });
    await makeMove(tx, member, assessment, "break-off", input.reason);
    await forgetVerified(tx, member, assessment.id);
    return { reason: input.reason };
  });

type Change = (
  tx: Tx,
  actor: Member,
  held: Held,
) => Promise<Readonly<Record<string, string | number | string[]>>>;

/** Held, asked, open and as it was seen: what every change of an appraisal begins with. */
async function change(
  actor: Actor,
  { id, version }: { id: string; version: number },
  action: string,
  carryOut: Change,
): Promise<void> {
  authorizeMember(actor, "appraisal.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const { assessmentId } = await loadAppraisal(tx, id);
    const assessment = await holdAssessment(tx, assessmentId);
    const appraisal = await loadAppraisal(tx, id);
    authorizeMember(actor, "appraisal.change", appraisalFor(actor, appraisal));
    requireOpen(appraisal);
    if (appraisal.version !== version) throw new Refusal("conflict", "appraisal.stale");
    const details = await carryOut(tx, actor, { assessment, appraisal });
    await tx.appraisal.update({
      where: { organisationId_id: { organisationId, id } },
      data: { version: { increment: 1 }, changedAt: new Date() },
      select: { id: true },
    });
    await record(tx, actor, organisationId, action, id, details);
  });
}

async function requireNothingJudged(tx: Tx, { id: appraisalId }: AppraisalRecord): Promise<void> {
  const judged = await tx.characterisation.count({ where: { appraisalId } });
  const instances = await tx.appraisalInstance.count({ where: { appraisalId } });
  if (judged > 0 || instances > 0) throw new Refusal("conflict", "appraisal.ruleset-in-use");
}

async function requireUnused(tx: Tx, instanceId: string, name: string): Promise<void> {
  const judged = await tx.characterisation.count({ where: { instanceId } });
  const linked = await tx.practiceEvidence.count({ where: { instanceId } });
  const found = await tx.finding.count({ where: { instanceId } });
  const asked = await tx.evidenceRequest.count({ where: { instanceId } });
  if (judged + linked + found + asked > 0)
    throw new Refusal("conflict", "appraisal.instance-in-use", { name });
}

const rename = (
  tx: Tx,
  key: { organisationId: string; appraisalId: string; id: string },
  name: string,
): Promise<unknown> =>
  tx.appraisalInstance.update({
    where: { organisationId_appraisalId_id: key },
    data: { name },
    select: { id: true },
  });
