import type { Actor } from "../actor";
import type { Subject } from "../subject";
import { has, isMember, only, type Rule, reachesAll, seen, seesAssessment } from "./rule";

/** Who appraises, who is asked, and who reads what came of it. */
export const appraisalRules = {
  "appraisal.list": only(readsAppraisals),
  "appraisal.see": only(readsAppraisals),
  "appraisal.begin": { sees: readsAppraisals, may: (actor) => has(actor, "appraiser") },
  "appraisal.change": { sees: readsAppraisals, may: appraises },
  "appraisal.weigh": { sees: readsAppraisals, may: appraises },
  "appraisal.ask": { sees: readsAppraisals, may: appraises },
  "appraisal.sign": { sees: readsAppraisals, may: appraises },
  "request.see": only(seesRequest),
  "request.answer": { sees: seesRequest, may: answersRequest },
  "request.close": { sees: seesRequest, may: appraises },
  "practice.attach": { sees: readsAppraisals, may: answersRequest },
  "rating.read": only(readsAppraisals),
  "rating.judge": { sees: readsAppraisals, may: appraises },
  "finding.read": only(seesAssessment),
  "finding.write": seen(appraises),
  "finding.remark": seen(participates),
  "material.change": {
    sees: isMember,
    may: (actor) => has(actor, "manager", "appraiser") && reachesAll(actor),
  },
} satisfies Record<string, Rule>;

/** Whoever reads results may know how they were appraised. */
function readsAppraisals(actor: Actor): boolean {
  return has(actor, "manager", "appraiser", "executive");
}

/** An appraiser does their work in the teams they belong to, and nowhere else. */
function appraises(actor: Actor, it?: Subject): boolean {
  return has(actor, "appraiser") && it?.team === true;
}

/** A request may be put to anybody of the organisation. */
const isAsked = (actor: Actor, it?: Subject): boolean => isMember(actor) && it?.asked === true;

function seesRequest(actor: Actor, it?: Subject): boolean {
  return readsAppraisals(actor) || isAsked(actor, it);
}

/** A manager may answer what was asked of somebody else; the team goes on asking. */
function answersRequest(actor: Actor, it?: Subject): boolean {
  return has(actor, "manager") || isAsked(actor, it) || appraises(actor, it);
}

/** Managers, and owners of what was appraised, say what they think of a finding. */
function participates(actor: Actor, it?: Subject): boolean {
  return has(actor, "manager") || (has(actor, "contributor") && it?.share !== undefined);
}
