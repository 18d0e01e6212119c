import "server-only";
import { SignedResult } from "@/domain/appraisal/given";
import { score } from "@/domain/oism3/score";
import type { AppraisalRecord } from "./appraisal-records";
import type { Tx } from "./db";
import { ratingOf } from "./rating-of";
import { type AssessmentRecord, loadAnswers } from "./records";
import { countWeighed, loadWeighings, verifiedAnswers } from "./weighings";

/** The result of an appraisal as it stands now, in the shape in which it is signed. Knows no permission. */
export async function resultToSign(
  tx: Tx,
  { id, model, profile, target }: AssessmentRecord,
  appraisal: AppraisalRecord,
): Promise<SignedResult> {
  const answers = await loadAnswers(tx, id);
  const weighings = await loadWeighings(tx, appraisal.id);
  const declared = score(model, profile, answers);
  const verified = score(model, profile, verifiedAnswers(model.processes, answers, weighings));
  const inScope = appraisal.areas.some(({ scope }) => scope === "in");
  const result = {
    declared: pairOf(declared.maturity),
    verified: pairOf(verified.maturity),
    target,
    processes: declared.processes.map((process, at) => ({
      id: process.id,
      declared: pairOf(process),
      verified: pairOf(verified.processes[at]),
    })),
    ...countWeighed(model.processes, answers, weighings),
    rating: inScope ? await ratingOf(tx, appraisal.id) : null,
  };
  return SignedResult.parse(JSON.parse(JSON.stringify(result)));
}

type Bounds = { lower?: number | null; upper?: number | null } | { applicable: false };

/** Null where nothing applies. */
function pairOf(bounds: Bounds | undefined): [number, number] | null {
  if (bounds === undefined || !("lower" in bounds)) return null;
  const { lower = null, upper = null } = bounds;
  return lower === null || upper === null ? null : [lower, upper];
}
