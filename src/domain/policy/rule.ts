import type { Actor, Role } from "../actor";
import { isDeclared } from "../assessment";
import type { Subject } from "../subject";

/** Who knows that a thing is there, and who may do something with it. */
export type Rule = {
  sees: (actor: Actor, it?: Subject) => boolean;
  may: (actor: Actor, it?: Subject) => boolean;
};

/** A right whose very existence is unknown to those without it. */
export function only(may: Rule["may"]): Rule {
  return { sees: may, may };
}

/** A right on an assessment that the actor can see in any case. */
export function seen(may: Rule["may"]): Rule {
  return { sees: seesAssessment, may };
}

export function has(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.kind === "member" && actor.roles.some((role) => wanted.includes(role));
}

/** Whoever is limited to a branch of units leaves alone what all of the organisation shares. */
export function reachesAll(actor: Actor): boolean {
  return actor.kind === "member" && actor.branchId === null;
}

export function isMember(actor: Actor): boolean {
  return actor.kind === "member";
}

/** A contributor knows of an assessment only by what is assigned to them. */
export function seesAssessment(actor: Actor, it?: Subject): boolean {
  if (has(actor, "manager", "appraiser", "executive")) return true;
  return has(actor, "contributor") && it?.share !== undefined;
}

/** A manager always, an owner their process; who only reads, once the organisation has declared its answers. */
export function readsAnswers(actor: Actor, it?: Subject): boolean {
  if (has(actor, "manager") || owns(actor, it)) return true;
  return has(actor, "appraiser", "executive") && it !== undefined && isDeclared(it.archivedFrom ?? it.status);
}

/** Whether this very process is the actor's to answer. */
export function owns(actor: Actor, it?: Subject): boolean {
  return has(actor, "contributor") && it?.share === "this";
}
