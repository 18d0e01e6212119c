import type { Actor } from "./actor";
import { appraisalRules } from "./policy/appraisal";
import { assessmentRules } from "./policy/assessment";
import { evidenceRules } from "./policy/evidence";
import { organisationRules } from "./policy/organisation";
import { reportRules } from "./policy/report";
import type { Rule } from "./policy/rule";
import { signInRules } from "./policy/sign-in";
import { trustRules } from "./policy/trust";
import type { Item, Subject } from "./subject";

export type { Item, Share, Subject } from "./subject";

/** An item belongs to no assessment, so that no rule on items asks for a status. */
export const itemSubject = (item: Item): Subject => ({ status: "draft", item });

export type Verdict = "allowed" | "forbidden" | "missing";

/** Who may do what, and who may know that it is there. The only place in the program that answers this. */
const rules = {
  ...organisationRules,
  ...assessmentRules,
  ...appraisalRules,
  ...evidenceRules,
  ...reportRules,
  ...signInRules,
  ...trustRules,
} satisfies Record<string, Rule>;

export type Action = keyof typeof rules;
export const actions = Object.keys(rules) as readonly Action[];

/** Allowed; forbidden where the actor may know of it but not do it; missing where they may not even know. */
export function judge(actor: Actor, action: Action, it?: Subject): Verdict {
  if (isOutside(actor, it)) return "missing";
  const rule: Rule = rules[action];
  if (rule.may(actor, it)) return "allowed";
  return rule.sees(actor, it) ? "forbidden" : "missing";
}

/** Whether something belongs to no unit of the branch that the actor is limited to. */
const isOutside = (actor: Actor, it?: Subject): boolean =>
  actor.kind === "member" &&
  actor.branchId !== null &&
  it?.units !== undefined &&
  !it.units.includes(actor.branchId);

/** What a screen may offer this actor. */
export const can = (actor: Actor, action: Action, it?: Subject): boolean =>
  judge(actor, action, it) === "allowed";
