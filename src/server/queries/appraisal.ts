import "server-only";
import { randomUUID } from "node:crypto";
import { appraisalModel } from "@/catalogue/appraisal-model";
import type { Actor } from "@/domain/actor";
import type { Ruleset } from "@/domain/cmmi/model";
import { leastSample } from "@/domain/cmmi/sampling";
import { can } from "@/domain/policy";
import { type AppraisalRecord, loadAppraisal } from "../appraisal-records";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { whyNotToAppraise } from "../involvement";
import { loadAssessment } from "../records";
import { loadSignatures, standing } from "../signatures";
import { appraisalFor, possibleAppraisers } from "../team";
import { loadVerifiedGround } from "../verified-ground";

/** What a form that begins an appraisal offers, and what the reader may choose from. */
export async function readBeginning(actor: Actor, assessmentId: string) {
  authorizeMember(actor, "appraisal.list");
  return within(reach(actor), async (tx) => {
    const { id, name, unit, scope, status, ...rest } = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "appraisal.begin", { status, ...rest });
    const own = (await whyNotToAppraise(tx, actor.personId, [id])).get(id) ?? [];
    return {
      assessment: { id, name, unit, scope, status, answered: rest.answered },
      own,
      people: await candidates(tx, id),
      me: actor.personId,
      areas: areasByRuleset(),
      key: randomUUID(),
    };
  });
}

export type Beginning = Awaited<ReturnType<typeof readBeginning>>;

/** What heads every screen of an appraisal, how far it has come, and what its reader may do there. */
export async function seeAppraisal(actor: Actor, id: string) {
  authorizeMember(actor, "appraisal.list");
  return within(reach(actor), async (tx) => {
    const appraisal = await loadAppraisal(tx, id);
    const it = appraisalFor(actor, appraisal);
    authorizeMember(actor, "appraisal.see", it);
    const { begunAt, closedAt, ...head } = appraisal;
    const open = appraisal.outcome === null;
    const signatures = (await loadSignatures(tx, head.assessmentId)).filter((row) => row.appraisalId === id);
    return {
      ...head,
      begunAt: begunAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      progress: await progressOf(tx, appraisal),
      ground: await loadVerifiedGround(tx, head.assessmentId),
      requests: await countRequests(tx, id),
      signatures,
      signature: standing(signatures),
      samples: samplesOf(appraisal),
      may: {
        work: open && can(actor, "appraisal.weigh", it),
        change: open && can(actor, "appraisal.change", it),
        sign: open && can(actor, "appraisal.sign", it) && leads(appraisal, actor.personId),
        withdraw: can(actor, "appraisal.sign", it) && leads(appraisal, actor.personId),
      },
    };
  });
}

export type AppraisalHead = Awaited<ReturnType<typeof seeAppraisal>>;

/** What the forms of scope, instances and team offer. */
export async function readSetUp(actor: Actor, id: string) {
  authorizeMember(actor, "appraisal.list");
  const head = await seeAppraisal(actor, id);
  return within(reach(actor), async (tx) => {
    authorizeMember(actor, "appraisal.change", appraisalFor(actor, await loadAppraisal(tx, id)));
    return { head, people: await candidates(tx, head.assessmentId), areas: areasByRuleset() };
  });
}

export type SetUp = Awaited<ReturnType<typeof readSetUp>>;

/** Everybody who could be in the team, with what speaks against it. */
async function candidates(tx: Tx, assessmentId: string) {
  const people = await possibleAppraisers(tx, assessmentId);
  const found = [];
  for (const person of people) {
    const parts = (await whyNotToAppraise(tx, person.personId, [assessmentId])).get(assessmentId) ?? [];
    found.push({ ...person, parts });
  }
  return found;
}

export type Candidate = Awaited<ReturnType<typeof candidates>>[number];

const areasByRuleset = (): Record<Ruleset, AreaChoice[]> => ({
  "1.2": areasOf("1.2"),
  "1.3": areasOf("1.3"),
});

const areasOf = (ruleset: Ruleset): AreaChoice[] =>
  appraisalModel(ruleset).areas.map(({ id, name, category, mayBeNotApplicable, official }) => ({
    id,
    name,
    category,
    mayBeNotApplicable,
    official,
  }));

export type AreaChoice = {
  id: string;
  name: string;
  category: string;
  mayBeNotApplicable: boolean;
  official: boolean;
};

async function progressOf(tx: Tx, { assessmentId }: AppraisalRecord) {
  return tx.assessment.findFirstOrThrow({
    where: { id: assessmentId },
    select: {
      toWeigh: true,
      weighed: true,
      verifiedLower: true,
      verifiedUpper: true,
      lower: true,
      upper: true,
    },
  });
}

async function countRequests(tx: Tx, appraisalId: string) {
  const rows = await tx.evidenceRequest.findMany({
    where: { appraisalId },
    select: { answeredAt: true, closedAt: true },
  });
  const open = rows.filter(({ closedAt }) => closedAt === null);
  return {
    all: rows.length,
    open: open.length,
    answered: open.filter(({ answeredAt }) => answeredAt !== null).length,
  };
}

const leads = ({ team }: AppraisalRecord, personId: string): boolean =>
  team.some((member) => member.personId === personId && member.part === "lead");

/** How many instances of each subgroup are looked at, and the least that the method asks for (R8). */
function samplesOf({ instances }: AppraisalRecord) {
  const units = instances.filter(({ kind }) => kind === "basic-unit" || kind === "project");
  const subgroups = [...new Set(units.map(({ subgroup }) => subgroup))];
  const sizes = subgroups.map((subgroup) => units.filter((unit) => unit.subgroup === subgroup).length);
  return subgroups.map((subgroup, at) => ({
    subgroup,
    units: sizes[at] ?? 0,
    sampled: units.filter((unit) => unit.subgroup === subgroup && unit.sampled).length,
    least: leastSample(sizes, at),
  }));
}
