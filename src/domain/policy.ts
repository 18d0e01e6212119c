import type { Actor, Role } from "./actor";
import { isDeclared, type Status } from "./assessment";

/**
 * What the policy needs to know of an assessment, or of one process of it. `share` is what is assigned to the actor:
 * some of its processes, or this very one. An archived assessment is read as what it was archived from. Tenants are kept apart before it is asked.
 */
export type Subject = { status: Status; archivedFrom?: Status | null; share?: Share };
export type Share = "some" | "this";

export type Verdict = "allowed" | "forbidden" | "missing";

type Rule = { sees: (actor: Actor, it?: Subject) => boolean; may: (actor: Actor, it?: Subject) => boolean };

/** Who may do what, and who may know that it is there. The only place in the program that answers this. */
const rules = {
  "organisation.found": only((actor) => actor.kind === "system"),
  "founding-link.issue": only((actor) => actor.kind === "system"),
  "founding-link.redeem": only((actor) => actor.kind === "visitor"),
  "link.issue": only((actor) => actor.kind === "system" || has(actor, "administrator")),
  "session.start": only((actor) => actor.kind === "visitor"),
  "session.end": only(isMember),
  "password.change": only(isMember),
  "person.change": only(isMember),
  "member.list": only((actor) => has(actor, "administrator")),
  "member.add": only((actor) => has(actor, "administrator")),
  "member.change": only((actor) => has(actor, "administrator")),
  "member.end": only((actor) => has(actor, "administrator")),
  "member.restore": only((actor) => has(actor, "administrator")),
  "unit.list": only((actor) => has(actor, "administrator")),
  "unit.keep": only((actor) => has(actor, "administrator")),
  "catalogue.read": only(isMember),
  "profile.read": only(readsProfiles),
  "profile.change": { sees: readsProfiles, may: (actor) => has(actor, "manager", "administrator") },
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
  "today.see": only((actor) => has(actor, "manager", "contributor")),
} satisfies Record<string, Rule>;

export type Action = keyof typeof rules;
export const actions = Object.keys(rules) as readonly Action[];

/** Allowed; forbidden where the actor may know of it but not do it; missing where they may not even know. */
export function judge(actor: Actor, action: Action, it?: Subject): Verdict {
  const rule: Rule = rules[action];
  if (rule.may(actor, it)) return "allowed";
  return rule.sees(actor, it) ? "forbidden" : "missing";
}

/** What a screen may offer this actor. */
export const can = (actor: Actor, action: Action, it?: Subject): boolean =>
  judge(actor, action, it) === "allowed";

/** A right whose very existence is unknown to those without it. */
function only(may: Rule["may"]): Rule {
  return { sees: may, may };
}

/** A right on an assessment that the actor can see in any case. */
function seen(may: Rule["may"]): Rule {
  return { sees: seesAssessment, may };
}

/** A contributor knows of an assessment only by what is assigned to them. */
function seesAssessment(actor: Actor, it?: Subject): boolean {
  if (has(actor, "manager", "appraiser", "executive")) return true;
  return has(actor, "contributor") && it?.share !== undefined;
}

/** A manager always, an owner their process; who only reads, once the organisation has declared its answers. */
function readsAnswers(actor: Actor, it?: Subject): boolean {
  if (has(actor, "manager") || owns(actor, it)) return true;
  return has(actor, "appraiser", "executive") && it !== undefined && isDeclared(it.archivedFrom ?? it.status);
}

/** Whether this very process is the actor's to answer. */
function owns(actor: Actor, it?: Subject): boolean {
  return has(actor, "contributor") && it?.share === "this";
}

/** Whoever works on a process may speak of it, and an appraiser once there is something to read. */
function comments(actor: Actor, it?: Subject): boolean {
  if (has(actor, "manager") || owns(actor, it)) return true;
  return has(actor, "appraiser") && it !== undefined && isDeclared(it.archivedFrom ?? it.status);
}

/** Whoever reads results may know by which profiles they can be read. */
function readsProfiles(actor: Actor): boolean {
  return has(actor, "manager", "appraiser", "executive", "administrator");
}

function isMember(actor: Actor): boolean {
  return actor.kind === "member";
}

function has(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.kind === "member" && actor.roles.some((role) => wanted.includes(role));
}
