import "server-only";
import { appraisalModel, type NamedAppraisalModel } from "@/catalogue/appraisal-model";
import { mappings } from "@/catalogue/mappings";
import type { Member } from "@/domain/actor";
import { isStatus, type Status } from "@/domain/assessment";
import { idIn } from "@/domain/cmmi/model";
import { can } from "@/domain/policy";
import { type Attached, type EvidenceIndex, evidenceIndex } from "@/domain/standards/evidence-index";
import { nothingAppraised, type Standing, standingOf } from "@/domain/standards/standing";
import { type AppraisalRecord, presentAppraisal } from "./appraisal-records";
import { authorizeMember } from "./authorize";
import { reach, type Tx, within } from "./db";
import { rate } from "./rating-of";
import { loadRatingRows, weaknessCounts } from "./rating-rows";
import { type AssessmentRecord, loadAssessment } from "./records";
import { assessmentFor } from "./shares";
import { loadSignedGround, type SignedGround } from "./standards-signed";
import { clausesOf2022 } from "./standards-tables";

/** The assessment that the standards' tables are read for, and those that the reader may read them for. */
export type ChosenAssessment = { id: string; name: string; unit: string; status: Status };
export type StandardsHead = {
  choices: { id: string; name: string }[];
  chosen: ChosenAssessment | null;
  /** The one asked for, where the reader may see it and not read it: a draft, or one that was reopened. */
  withheld: ChosenAssessment | null;
  /** Null where nobody appraises it. `current` is false where it was reopened since. */
  appraisal: { id: string; signed: boolean; current: boolean } | null;
  /** Where it was reopened since it was signed off, the tables tell what was signed, and how much has changed. */
  signed: Pick<SignedGround, "by" | "at" | "changed"> | null;
  ruleset: AppraisalRecord["ruleset"];
};

/** All that the standards' tables follow from. */
export type StandardsGround = {
  head: StandardsHead;
  assessment: AssessmentRecord | null;
  model: NamedAppraisalModel;
  standing: Standing;
  index: EvidenceIndex;
  /** The processes as they were signed, where the tables tell that; null where they tell what there is now. */
  signed: SignedGround["processes"] | null;
};

/**
 * What stands of the assessment asked for, or of the last one worked on. Refuses as missing or forbidden one that the
 * reader may not see; of one they may see and not read, and who may read none, is told the tables alone.
 */
export async function loadGround(tx: Tx, actor: Member, asked: string | undefined): Promise<StandardsGround> {
  const choices = await readable(tx, actor);
  const wanted = asked ?? choices[0]?.id;
  if (wanted === undefined) return groundOf(choices, null, null, nothingAppraised, []);
  const assessment = await loadAssessment(tx, wanted);
  const signed = can(actor, "appraisal.see", assessment) ? await loadSignedGround(tx, assessment) : null;
  if (signed !== null) return signedGround(choices, assessment, signed);
  if (!can(actor, "assessment.read", assessment)) {
    authorizeMember(actor, "assessment.see", await assessmentFor(tx, actor, assessment));
    const bare = groundOf(choices, null, null, nothingAppraised, []);
    return { ...bare, head: { ...bare.head, withheld: chosenOf(assessment) } };
  }
  const appraisal = can(actor, "rating.read") ? await presentAppraisal(tx, wanted) : null;
  const answers = await tx.answerEvidence.findMany({
    where: { assessmentId: wanted },
    select: { evidenceId: true, process: true },
  });
  const attached = answers.map(({ evidenceId, process }): Attached => ({ item: evidenceId, process }));
  if (appraisal === null) return groundOf(choices, assessment, null, nothingAppraised, attached);
  const rows = await loadRatingRows(tx, appraisal.id);
  const links = await tx.practiceEvidence.findMany({
    where: { appraisalId: appraisal.id, verdict: { not: "rejected" } },
    select: { evidenceId: true, area: true, practice: true },
  });
  const standing = standingOf(rate(appraisal, rows).rating, weaknessesIn(weaknessCounts(rows)));
  return groundOf(choices, assessment, appraisal, standing, [
    ...attached,
    ...links.map(({ evidenceId, area, practice }) => ({ item: evidenceId, practice: idIn(area, practice) })),
  ]);
}

function signedGround(
  choices: StandardsHead["choices"],
  assessment: AssessmentRecord,
  signed: SignedGround,
): StandardsGround {
  const { by, at, changed, appraisal, standing, attached, processes } = signed;
  const ground = groundOf(choices, assessment, appraisal, standing, attached);
  return { ...ground, head: { ...ground.head, signed: { by, at, changed } }, signed: processes };
}

/** The same in a transaction of its own. */
export function groundFor(actor: Member, asked: string | undefined): Promise<StandardsGround> {
  return within(reach(actor), (tx) => loadGround(tx, actor, asked));
}

function groundOf(
  choices: StandardsHead["choices"],
  assessment: AssessmentRecord | null,
  appraisal: AppraisalRecord | null,
  standing: Standing,
  attached: readonly Attached[],
): StandardsGround {
  const ruleset = appraisal?.ruleset ?? "1.3";
  const index = evidenceIndex(attached, {
    ruleset,
    iso20000: mappings.iso20000.rows,
    clauses2005: mappings.iso27001In2005.rows,
    clauses2022: clausesOf2022.map(({ clause, carried, proposed }) => ({
      clause,
      practices: [...carried, ...proposed],
    })),
    crosswalk: mappings.smCrosswalk.rows,
    processes: mappings.oism3Clauses.rows,
  });
  return {
    head: {
      choices,
      chosen: chosenOf(assessment),
      withheld: null,
      appraisal: appraised(assessment, appraisal),
      signed: null,
      ruleset,
    },
    assessment,
    model: appraisalModel(ruleset),
    standing,
    index,
    signed: null,
  };
}

const chosenOf = (assessment: AssessmentRecord | null): ChosenAssessment | null =>
  assessment && {
    id: assessment.id,
    name: assessment.name,
    unit: assessment.unit,
    status: assessment.status,
  };

function appraised(
  assessment: AssessmentRecord | null,
  appraisal: AppraisalRecord | null,
): StandardsHead["appraisal"] {
  if (assessment === null || appraisal === null) return null;
  const status = assessment.archivedFrom ?? assessment.status;
  return {
    id: appraisal.id,
    signed: appraisal.outcome === "signed-off",
    current: status === "under-appraisal" || status === "signed-off",
  };
}

/** The assessments that this member may read as a whole, or what was signed of them; those appraised first, then the last changed. */
async function readable(tx: Tx, actor: Member): Promise<StandardsHead["choices"]> {
  if (!can(actor, "assessment.list")) return [];
  const rows = await tx.assessment.findMany({
    where: { status: { not: "archived" } },
    orderBy: { changedAt: "desc" },
    take: 100,
    select: { id: true, name: true, status: true, _count: { select: { appraisals: true, signOffs: true } } },
  });
  return rows
    .filter(
      ({ status, _count: { signOffs } }) =>
        isStatus(status) &&
        (can(actor, "assessment.read", { status }) ||
          (signOffs > 0 && can(actor, "appraisal.see", { status }))),
    )
    .toSorted((a, b) => Number(b._count.appraisals > 0) - Number(a._count.appraisals > 0))
    .map(({ id, name }) => ({ id, name }));
}

/** By practice, over all instances. The keys of the counts begin with area and practice. */
function weaknessesIn(counts: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, count] of counts) {
    const [area = "", practice = ""] = key.split("\n");
    const id = idIn(area, practice);
    sums.set(id, (sums.get(id) ?? 0) + count);
  }
  return sums;
}
