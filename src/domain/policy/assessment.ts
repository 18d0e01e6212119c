import type { Actor } from "../actor";
import { isDeclared } from "../assessment";
import type { Subject } from "../subject";
import { has, isMember, only, owns, type Rule, readsAnswers, seen, seesAssessment } from "./rule";

/** Who fills in assessments and who reads them. */
export const assessmentRules = {
  "assessment.list": only((actor) => has(actor, "manager", "contributor", "appraiser", "executive")),
  "assessment.start": only((actor) => has(actor, "manager")),
  "assessment.see": only(seesAssessment),
  "assessment.read": seen(readsAnswers),
  "assessment.answer": seen((actor, it) => has(actor, "manager") || owns(actor, it)),
  "assessment.fill": seen((actor) => has(actor, "manager")),
  "assessment.submit": seen((actor) => has(actor, "manager")),
  "assessment.take-back": seen((actor) => has(actor, "manager")),
  "assessment.archive": seen((actor) => has(actor, "manager")),
  "assessment.restore": seen((actor) => has(actor, "manager")),
  "assessment.assign": seen((actor) => has(actor, "manager")),
  "assessment.finish": seen((actor, it) => it?.share === "this" && has(actor, "manager", "contributor")),
  "assessment.comment": seen(comments),
  "assessment.attach": seen(comments),
  "assessment.reopen": seen((actor) => has(actor, "manager")),
  // Anybody may be asked for something.
  "today.see": only(isMember),
} satisfies Record<string, Rule>;

/** Whoever works on a process may speak of it, and an appraiser once there is something to read. */
function comments(actor: Actor, it?: Subject): boolean {
  if (has(actor, "manager") || owns(actor, it)) return true;
  return has(actor, "appraiser") && it !== undefined && isDeclared(it.archivedFrom ?? it.status);
}
