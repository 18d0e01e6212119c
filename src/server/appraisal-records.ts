import "server-only";
import { Sampling } from "@/domain/appraisal/scope-input";
import { isTeamPart, type TeamPart } from "@/domain/appraisal/team";
import { isStatus, type Status } from "@/domain/assessment";
import {
  type CoverageMode,
  coverageModes,
  type InstanceKind,
  instanceKinds,
} from "@/domain/cmmi/coverage-model";
import { isRuleset, type Ruleset, type Target, targets } from "@/domain/cmmi/model";
import { type AreaScope, areaScopes } from "@/domain/cmmi/process-area";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";

export type AppraisalInstance = {
  id: string;
  name: string;
  kind: InstanceKind;
  subgroup: string;
  sampled: boolean;
  reason: string;
  /** The areas it answers for: all where none is named. */
  areas: string[];
};

/** An appraisal as it was set up and as it stands. `status` is its assessment's. Knows no permission. */
export type AppraisalRecord = {
  id: string;
  assessmentId: string;
  assessmentName: string;
  status: Status;
  archivedFrom: Status | null;
  ruleset: Ruleset;
  coverage: CoverageMode;
  target: Target;
  purpose: string;
  sampling: Sampling;
  begunAt: Date;
  begunBy: { personId: string; name: string };
  /** Null while it is under way. */
  outcome: "signed-off" | "broken-off" | null;
  closedAt: Date | null;
  version: number;
  /** The lead first. */
  team: { personId: string; name: string; part: TeamPart }[];
  areas: { area: string; scope: AreaScope; reason: string }[];
  instances: AppraisalInstance[];
};

/** Loads an appraisal of the organisation that is open in this transaction, or refuses it as missing. */
export async function loadAppraisal(tx: Tx, id: string): Promise<AppraisalRecord> {
  const found = isId.test(id) ? await find(tx, { id }) : null;
  if (found === null) throw new Refusal("missing", "appraisal.missing");
  return found;
}

/** The same, held against everybody else until the transaction ends. Whoever holds the assessment as well holds that first. */
export async function holdAppraisal(tx: Tx, id: string): Promise<AppraisalRecord> {
  if (isId.test(id)) await tx.$queryRaw`select id from appraisal where id = ${id}::uuid for update`;
  return loadAppraisal(tx, id);
}

/** The appraisal of an assessment that is under way; null where there is none. */
export const openAppraisal = (tx: Tx, assessmentId: string): Promise<AppraisalRecord | null> =>
  find(tx, { assessmentId, outcome: null });

/** The appraisal that an assessment's verified levels come from: the one under way, or else the one signed off last. */
export const presentAppraisal = (tx: Tx, assessmentId: string): Promise<AppraisalRecord | null> =>
  find(tx, { assessmentId, OR: [{ outcome: null }, { outcome: "signed-off" }] });

type Ended = { outcome: string | null };
type Wanted = { id: string } | ({ assessmentId: string } & (Ended | { OR: Ended[] }));

async function find(tx: Tx, where: Wanted): Promise<AppraisalRecord | null> {
  // One under way before any that ended, then the one begun last.
  const orderBy = [{ outcome: { sort: "asc", nulls: "first" } }, { begunAt: "desc" }] as const;
  const row = await tx.appraisal.findFirst({ where, orderBy: [...orderBy], select: whole });
  if (row === null) return null;
  const { assessment, beginner, begunBy, team, sampling, ...rest } = row;
  const status = isStatus(assessment.status) ? assessment.status : "draft";
  const { archivedFrom } = assessment;
  return {
    ...rest,
    assessmentName: assessment.name,
    status,
    archivedFrom: archivedFrom !== null && isStatus(archivedFrom) ? archivedFrom : null,
    ruleset: isRuleset(row.ruleset) ? row.ruleset : "1.3",
    coverage: oneOf(coverageModes, row.coverage, "lite"),
    target: targets.find((target) => target === row.target) ?? 3,
    sampling: Sampling.parse(sampling),
    begunBy: { personId: begunBy, name: beginner.person.name },
    outcome: row.outcome === null ? null : oneOf(outcomes, row.outcome, "broken-off"),
    team: team
      .map(({ personId, person, part }) => ({
        personId,
        name: person.person.name,
        part: isTeamPart(part) ? part : ("member" as const),
      }))
      .toSorted((a, b) => a.part.localeCompare(b.part) || a.name.localeCompare(b.name)),
    areas: row.areas.map((area) => ({ ...area, scope: oneOf(areaScopes, area.scope, "in") })),
    instances: row.instances.map((one) => ({ ...one, kind: oneOf(kinds, one.kind, "basic-unit") })),
  };
}

const outcomes = ["signed-off", "broken-off"] as const;
const kinds = Object.values(instanceKinds).flat();

/** A word of a row, which the database holds to the same list. */
function oneOf<const T extends string>(list: readonly T[], word: string, otherwise: T): T {
  return list.find((known) => known === word) ?? otherwise;
}

const isId = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

const named = { select: { person: { select: { name: true } } } } as const;
const whole = {
  id: true,
  assessmentId: true,
  ruleset: true,
  coverage: true,
  target: true,
  purpose: true,
  sampling: true,
  begunAt: true,
  begunBy: true,
  outcome: true,
  closedAt: true,
  version: true,
  assessment: { select: { name: true, status: true, archivedFrom: true } },
  beginner: named,
  team: { select: { personId: true, part: true, person: named } },
  areas: { orderBy: { area: "asc" }, select: { area: true, scope: true, reason: true } },
  instances: {
    orderBy: { position: "asc" },
    select: { id: true, name: true, kind: true, subgroup: true, sampled: true, reason: true, areas: true },
  },
} as const;
