import type { Actor, Role } from "./actor";
import { isDeclared } from "./assessment";
import type { Item, Subject } from "./subject";

export type { Item, Share, Subject } from "./subject";

/** An item belongs to no assessment, so that no rule on items asks for a status. */
export const itemSubject = (item: Item): Subject => ({ status: "draft", item });

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
  "session.move": only(isMember),
  "password.change": only(isMember),
  "person.change": only(isMember),
  "member.list": only((actor) => has(actor, "administrator")),
  "member.add": only((actor) => has(actor, "administrator")),
  "member.change": only((actor) => has(actor, "administrator")),
  "member.end": only((actor) => has(actor, "administrator")),
  "member.restore": only((actor) => has(actor, "administrator")),
  "unit.list": only((actor) => has(actor, "administrator")),
  "unit.keep": only((actor) => has(actor, "administrator")),
  "portfolio.see": only((actor) => has(actor, "manager", "executive")),
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
  "assessment.attach": seen(comments),
  "assessment.reopen": seen((actor) => has(actor, "manager")),
  "today.see": only((actor) => has(actor, "manager", "contributor", "appraiser")),
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
  "evidence.list": only(readsEvidence),
  "evidence.add": { sees: readsEvidence, may: (actor) => has(actor, "manager", "contributor", "appraiser") },
  "evidence.see": only(seesItem),
  "evidence.open": { sees: seesItem, may: opensItem },
  "evidence.change": { sees: seesItem, may: keepsItem },
  "rating.read": only(readsAppraisals),
  "rating.judge": { sees: readsAppraisals, may: appraises },
  "finding.read": only(seesAssessment),
  "finding.write": seen(appraises),
  "finding.remark": seen(participates),
  "material.change": { sees: isMember, may: (actor) => has(actor, "manager", "appraiser") },
  "report.list": only(readsReports),
  "report.order": seen(readsWhole),
  "report.see": only(readsWhole),
  "report.draw": only((actor) => actor.kind === "system"),
  "report.cancel": { sees: readsWhole, may: (actor, it) => has(actor, "manager") || it?.ordered === true },
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

/** Whether this very process is the actor's to answer. */
function owns(actor: Actor, it?: Subject): boolean {
  return has(actor, "contributor") && it?.share === "this";
}

/** Whoever works on a process may speak of it, and an appraiser once there is something to read. */
function comments(actor: Actor, it?: Subject): boolean {
  if (has(actor, "manager") || owns(actor, it)) return true;
  return has(actor, "appraiser") && it !== undefined && isDeclared(it.archivedFrom ?? it.status);
}

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

/** Managers, and owners of what was appraised, say what they think of a finding. */
function participates(actor: Actor, it?: Subject): boolean {
  return has(actor, "manager") || (has(actor, "contributor") && it?.share !== undefined);
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
