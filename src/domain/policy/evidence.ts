import type { Actor } from "../actor";
import type { Subject } from "../subject";
import { has, only, type Rule } from "./rule";

/** Who gathers evidence and who opens it. */
export const evidenceRules = {
  "evidence.list": only(readsEvidence),
  "evidence.add": { sees: readsEvidence, may: (actor) => has(actor, "manager", "contributor", "appraiser") },
  "evidence.sweep": only((actor) => actor.kind === "system"),
  "evidence.see": only(seesItem),
  "evidence.open": { sees: seesItem, may: opensItem },
  "evidence.change": { sees: seesItem, may: keepsItem },
} satisfies Record<string, Rule>;

/** Whoever answers, appraises or reads results may know what there is to show for it. */
function readsEvidence(actor: Actor): boolean {
  return has(actor, "manager", "contributor", "appraiser", "executive");
}

/** That an item is there, and in what state. A contributor does not know of what is restricted to others. */
function seesItem(actor: Actor, it?: Subject): boolean {
  return has(actor, "executive") || opensItem(actor, it);
}

/** What an item holds. Restricted evidence opens for its owner, managers and appraisers. */
function opensItem(actor: Actor, it?: Subject): boolean {
  if (has(actor, "manager", "appraiser")) return true;
  return readsEvidence(actor) && it?.item !== undefined && (it.item.own || !it.item.restricted);
}

/** An item is its owner's and the managers' to change. */
function keepsItem(actor: Actor, it?: Subject): boolean {
  return has(actor, "manager") || (has(actor, "contributor", "appraiser") && it?.item?.own === true);
}
