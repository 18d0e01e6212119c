import type { Actor } from "../actor";
import type { Subject } from "../subject";
import { has, only, type Rule, readsAnswers, seen } from "./rule";

/** Who has reports drawn and who keeps them. */
export const reportRules = {
  "report.list": only(readsReports),
  "report.order": seen(readsWhole),
  "report.see": only(readsWhole),
  "report.draw": only((actor) => actor.kind === "system"),
  "report.sweep": only((actor) => actor.kind === "system"),
  "report.delete": { sees: readsWhole, may: (actor, it) => has(actor, "manager") || it?.ordered === true },
  "report.cancel": { sees: readsWhole, may: (actor, it) => has(actor, "manager") || it?.ordered === true },
} satisfies Record<string, Rule>;

/** Whoever reads whole assessments has them reported. */
function readsReports(actor: Actor): boolean {
  return has(actor, "manager", "appraiser", "executive");
}

/** A report speaks of every process: whoever may read but some of them may not read it. */
function readsWhole(actor: Actor, it?: Subject): boolean {
  return (
    readsReports(actor) &&
    readsAnswers(actor, it && { status: it.status, archivedFrom: it.archivedFrom ?? null })
  );
}
