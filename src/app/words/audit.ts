import type { AuditAbout } from "@/domain/audit-filter";
import type { Break } from "@/server/queries/audit-chain";

/** What somebody did, as it follows their name: "Ada changed an answer". */
export function sayDone(action: string): string {
  return done[action] ?? action.replace(/[.-]/g, " ");
}

/** Where a chain does not hold, in a sentence. */
export function sayBreak({ kind, from, to, id = "" }: Break): string {
  const one = from === to;
  const which = one ? `Event ${from}` : `Events ${from} to ${to}`;
  if (kind === "exchanged") return `Events ${from} and ${to} stand in each other's place.`;
  if (kind === "signature-untold")
    return `Of the signature ${id} no event tells: it was put there past the product.`;
  if (kind === "signature-gone") return `The signature ${id} that event ${from} tells of is gone.`;
  if (kind === "signature-altered") return `The signature ${id} is not the one that event ${from} tells of.`;
  return `${which} ${one ? breakWords[kind] : (severalWords[kind] ?? breakWords[kind])}`;
}

type ChainBreak = Exclude<Break["kind"], "exchanged" | `signature-${string}`>;

const breakWords: Readonly<Record<ChainBreak, string>> = {
  missing: "is gone.",
  "cut-off": "is gone from the end.",
  inserted: "was put in between two that follow from one another.",
  altered: "does not follow from the one before it: it was changed, moved or put in.",
  beyond: "stands behind the end that was noted.",
  end: "is the last, but not the one that was noted as the end.",
  elsewhere: "is not what it was when its hash was noted outside.",
};

const severalWords: Readonly<Partial<Record<ChainBreak, string>>> = {
  missing: "are gone.",
  "cut-off": "are gone from the end.",
  altered: "do not follow from one another: they were changed, moved or put in.",
  beyond: "stand behind the end that was noted.",
};

export const aboutWords: Readonly<Record<AuditAbout, string>> = {
  "sign-in": "Signing in",
  people: "People and roles",
  units: "Units",
  assessments: "Assessments and answers",
  evidence: "Evidence",
  appraisals: "Appraisals",
  reports: "Reports",
  profiles: "Profiles",
  audit: "The audit log",
};

/** Every action that is recorded has its words; a test looks for those without. */
export const done: Readonly<Record<string, string>> = {
  "answer.changed": "changed an answer",
  "answers.carried": "carried answers over",
  "answers.confirmed": "confirmed carried answers",
  "answers.filled": "filled in answers",
  "answers.weighed": "weighed answers",
  "appraisal.begun": "began an appraisal",
  "appraisal.broken-off": "broke an appraisal off",
  "appraisal.instances-changed": "changed the instances of an appraisal",
  "appraisal.scope-changed": "changed the scope of an appraisal",
  "appraisal.signature-withdrawn": "withdrew a signature",
  "appraisal.signed": "signed an appraisal off",
  "appraisal.team-changed": "changed the team of an appraisal",
  "assessment.archive": "archived an assessment",
  "assessment.begin-appraisal": "took an assessment into appraisal",
  "assessment.break-off": "gave an assessment back from appraisal",
  "assessment.described": "changed the details of an assessment",
  "assessment.imported": "imported answers from a file",
  "assessment.reopen": "reopened an assessment",
  "assessment.restore": "brought an assessment back from the archive",
  "assessment.sign-off": "signed an assessment off",
  "assessment.started": "started an assessment",
  "assessment.submit": "submitted an assessment",
  "assessment.take-back": "took an assessment back",
  "assignment.done": "said that a process is done",
  "assignment.handed-back": "handed a process back",
  "assignment.made": "assigned processes",
  "assignment.open-again": "said that a process is not done yet",
  "assignment.taken-back": "took processes back from their owner",
  "audit.exported": "exported the audit log",
  "authenticator.added": "set up an authenticator app",
  "authenticator.removed": "put an authenticator app away",
  "comment.posted": "wrote a comment",
  "evidence.accepted": "accepted evidence",
  "evidence.added": "added evidence",
  "evidence.address-added": "added an address to evidence",
  "evidence.address-removed": "removed an address from evidence",
  "evidence.archived": "put evidence away",
  "evidence.changed": "changed the details of evidence",
  "evidence.file-added": "added a file to evidence",
  "evidence.file-infected": "sent a file in which the scanner found something",
  "evidence.file-removed": "removed a file from evidence",
  "evidence.linked": "linked evidence to an answer",
  "evidence.opened": "opened evidence",
  "evidence.practice-linked": "linked evidence to a practice",
  "evidence.practice-unlinked": "took evidence from a practice",
  "evidence.restored": "brought evidence back",
  "evidence.revised": "began a new revision of evidence",
  "evidence.unlinked": "took evidence from an answer",
  "evidence.weighed": "weighed evidence",
  "finding.changed": "changed a finding",
  "finding.remarked": "remarked on a finding",
  "finding.withdrawn": "withdrew a finding",
  "finding.written": "wrote a finding",
  "findings.shown": "showed preliminary findings",
  "goal.judged": "judged a goal",
  "link.issued": "handed out a one-time link",
  "material.removed": "took away their text on a practice",
  "material.said": "wrote a text on a practice",
  "member.ended": "ended a membership",
  "member.joined": "added somebody",
  "member.read-news": "read what is new",
  "member.restored": "restored a membership",
  "member.roles-changed": "changed somebody's roles",
  "organisation.founded": "founded the organisation",
  "passkey.added": "set up a passkey",
  "passkey.removed": "put a passkey away",
  "password.changed": "changed their password",
  "password.set": "set a password",
  "password.wrong": "gave a wrong password",
  "person.changed": "changed their profile",
  "person.toured": "took the tour",
  "practice-evidence.weighed": "weighed evidence for a practice",
  "practice.characterised": "characterised a practice",
  "profile.archived": "archived a profile",
  "profile.changed": "changed a profile",
  "profile.copied": "copied a profile",
  "profile.imported": "imported a profile",
  "profile.restored": "brought a profile back",
  "recovery-codes.renewed": "made new recovery codes",
  "report.cancelled": "stopped a report",
  "report.failed": "could not make a report",
  "report.made": "made a report",
  "report.ordered": "ordered a report",
  "request.closed": "closed a request",
  "request.opened": "asked for more evidence",
  "session.confirmed": "proved anew who they are",
  "session.ended": "signed out",
  "session.ended-elsewhere": "ended another session of theirs",
  "session.moved-away": "went on in another organisation",
  "session.moved-here": "came over from another organisation",
  "session.refused": "was not let in",
  "session.replaced": "signed in anew where they were signed in, which ended that session",
  "session.started": "signed in",
  "practice.reopened": "set a practice back to open",
  "evidence.bytes-swept": "swept files that nobody recorded",
  "member.invited": "invited somebody",
  "report.deleted": "deleted a report",
  "member.signed-out": "signed somebody out",
  "member.factors-reset": "took somebody's second factors away",
  "second-factor.left-open": "left a second factor to each person",
  "second-factor.required": "asked everybody for a second factor",
  "single-sign-on.without-groups": "was told no groups by the provider of single sign-on",
  "single-sign-on.set": "set up single sign-on",
  "organisation.secured": "changed what sign-in asks for",
  "invitation.accepted": "accepted an invitation",
  "invitation.declined": "declined an invitation",
  "invitation.withdrawn": "took an invitation back",
  "token.made": "made an API token",
  "token.revoked": "revoked an API token",
  "unit-value.chosen": "chose the value of a unit",
  "unit-value.dropped": "left the value of a unit to the rule",
  "unit.added": "added a unit",
  "unit.archived": "archived a unit",
  "unit.merged": "merged a unit into another",
  "unit.moved": "moved a unit",
  "unit.renamed": "renamed a unit",
  "unit.restored": "brought a unit back",
  "weighing.taken-back": "changed what was weighed, which counts no more",
};
