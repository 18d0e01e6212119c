import type { FieldFault, Params, Refusal } from "@/domain/refusal";
import { appraisalRefusals } from "./appraisal-refusals";
import { evidenceRefusals } from "./evidence-refusals";
import { judgingRefusals } from "./judging-refusals";
import { ratingRefusals } from "./rating-refusals";
import { reportRefusals } from "./report-refusals";
import { signInRefusals } from "./sign-in-refusals";
import { ssoRefusals } from "./sso-refusals";
import { tokenRefusals } from "./token-refusals";
import { unitRefusals } from "./unit-refusals";

type Say = (params: Params) => string;

/** One sentence per code. A code without one is a bug that tests/app/words.test.ts finds. */
export const refusalWords: Readonly<Record<string, Say>> = {
  ...ratingRefusals,
  ...judgingRefusals,
  ...appraisalRefusals,
  ...evidenceRefusals,
  ...reportRefusals,
  ...unitRefusals,
  ...signInRefusals,
  ...ssoRefusals,
  ...tokenRefusals,
  fault: () => "Something went wrong on our side. Try again; if it stays, tell the operator the instance.",
  "service.away": () =>
    "The database does not answer at the moment. Nothing that was saved is lost. Try again in a few seconds.",
  "service.full": () =>
    "The server has no room left, so nothing more can be saved. What is there can be read. Try again later, and tell whoever runs Plumbline.",
  "signed-out": () => "You are signed out. Sign in again; nothing you wrote is lost.",
  "signed-out.other": () => "Somebody else is signed in here now. Sign in again; nothing you wrote is lost.",
  "link.spent": () =>
    "This link has been used, replaced or is too old, or you have a password here already: with that you find who asks you to join under your name. Else ask an administrator for a new one.",
  "founding-link.spent": () =>
    "This link has been used or is too old. Start the product again to be given a new one.",
  "organisation.missing": () => "You do not belong to that organisation, or no longer do.",
  "person.known": () => "Somebody has this address here already. Sign in with it, or use another.",
  "person.unknown": ({ email }) => `Nobody here has the address ${email}.`,
  "member.already-here": () => "Somebody with this address belongs to the organisation already.",
  "member.without-role": () => "Choose at least one role.",
  "member.missing": () => "There is no such person here.",
  "member.ended": () => "This membership has ended. Restore it first.",
  "member.stale": () => "Somebody changed these roles meanwhile. Load the page again to see them.",
  "member.last-administrator": () =>
    "This is the last administrator. Make somebody else one first, or nobody could let anybody in.",
  "person.stale": () => "You changed your profile in another window.",
  "person.time-zone": () => "Choose one of the time zones offered.",
  "password.wrong": () => "That is not your present password.",
  "password.too-short": ({ length }) => `Use at least ${length} characters. A sentence works well.`,
  "password.too-long": ({ length }) => `Use at most ${length} characters.`,
  "password.contains-email": () => "Leave your address out of it: that is the first thing others try.",
  "password.pattern": () =>
    "Runs of keys and short pieces said again are tried first, however long they are. A sentence works well.",
  "password.not-repeated": () => "The two are not the same.",
  "assessment.missing": () => "There is no such assessment that you can see.",
  "assessment.locked": ({ status }) =>
    `The answers are locked: the assessment is ${String(status).replace("-", " ")}.`,
  "assessment.stale": () => "Somebody changed this meanwhile.",
  "assessment.cannot-move": ({ move, status }) =>
    `An assessment that is ${String(status).replace("-", " ")} cannot be moved by “${String(move).replace("-", " ")}”.`,
  "assessment.unanswered": ({ count }) =>
    count === 1 ? "One process is still unanswered." : `${count} processes are still unanswered.`,
  "answer.stale": ({ by }) => `${by || "Somebody"} changed this answer meanwhile.`,
  "answer.no-such-field": ({ field }) => `There is no question ${field}.`,
  "process.missing": () => "There is no such process in this assessment.",
  "level-out-of-order": () => "The levels of a profile follow one another from 1 on.",
  "minimum-falls": () => "A level cannot ask for less than the one below it.",
  "process-added-twice": () => "A process is added at one level alone.",
  "profile-empty": () => "A profile asks for at least one process.",
  "profile.unknown": () => "Choose one of the profiles offered.",
  "profile.missing": () => "There is no such profile that you can see.",
  "profile.shipped": () => "The shipped profiles stay as they are. Copy one and change the copy.",
  "profile.stale": () => "Somebody changed this profile meanwhile.",
  "profile.archived": () => "This profile is archived. Bring it back before you change it.",
  "profile.name-taken": ({ name }) => `There is a profile “${name}” already, perhaps an archived one.`,
  "profile.unknown-process": ({ process }) => `The edition has no process ${process}.`,
  "profile.other-edition": ({ edition }) =>
    `The file is for another edition. Profiles here are for ${edition}.`,
  "profile.not-json": ({ place }) => `The file is no JSON: look at ${place}.`,
  "minimum-missing": () => "Say what capability this level asks for.",
  "level-left-out": () =>
    "The profile has no such level. Choose a lower one, or give the level a capability.",
  "period.reversed": () => "The period ends before it begins.",
  "key.used": () =>
    "This form was sent before with something else in it, and that is what was kept. Load the page again to see it; what you wrote now is still here to copy.",
  "forbidden.assessment.read": () =>
    "This assessment is a draft. Its answers and its result can be read once it is submitted; until then you see its progress.",
  "forbidden.assessment.answer": () =>
    "Only a security manager and whoever a process is assigned to answer here.",
  "forbidden.assessment.fill": () => "Only a security manager imports answers or carries them over.",
  "file.kind": () => "Send an assessment file (JSON) or a table of answers (CSV).",
  "file.cut-off": () => "The file did not arrive whole. Send it again.",
  "file-too-large": () => "The file is larger than 5 MB.",
  "not-csv": ({ place }) => `This is not CSV from ${place} on.`,
  "file.not-whole": () => "A table holds answers alone. Start from an assessment file (JSON).",
  "file.incomplete": ({ missing }) =>
    `The file does not say the ${[missing ?? []].flat().join(", ")} of the assessment. Start it by hand, then import the file there.`,
  "import.stale": () => "The assessment has changed since you looked at what would change.",
  "carry.nothing": () =>
    "There is nothing to carry over: every process that is answered there is answered here as well.",
  "forbidden.assessment.submit": () => "Only a security manager submits an assessment.",
  "forbidden.assessment.take-back": () => "Only a security manager takes an assessment back.",
  "forbidden.assessment.archive": () => "Only a security manager archives an assessment.",
  "forbidden.assessment.restore": () => "Only a security manager restores an assessment.",
  "forbidden.assessment.assign": () => "Only a security manager assigns processes and hands them back.",
  "forbidden.assessment.finish": () => "Only the owner of a process says that it is done.",
  "forbidden.assessment.comment": () =>
    "Your role reads here; comments are for those who work on the answers.",
  "assignment.none-chosen": () => "Choose at least one process.",
  "assignment.owner-unknown": () => "Choose somebody who answers processes here.",
  "assignment.stale": ({ count }) =>
    count === 1
      ? "One of these was assigned anew meanwhile. Load the page again to see it."
      : `${count} of these were assigned anew meanwhile. Load the page again to see them.`,
  "assignment.open-answers": () =>
    "Some of its answers are still open. Answer them first; “unknown” is an answer.",
  "assignment.not-done": () => "It is not said to be done, so there is nothing to hand back.",
  "forbidden.profile.change": () => "Only security managers and administrators change profiles.",
  "body.not-json": () => "What was sent is not JSON.",
  "body.too-large": ({ limit }) => `What was sent is larger than ${limit} bytes.`,
  "body.foreign": () => "This came from another site and was not carried out.",
};

/** A refusal in words. */
export function sayRefusal(refusal: Pick<Refusal, "code" | "params" | "reason">): string {
  return (refusalWords[refusal.code] ?? fallback[refusal.reason])(refusal.params);
}

/** A wrong field in words: its own sentence, or what the schema asks for. */
export function sayFault({ code, params }: FieldFault): string {
  return (refusalWords[code] ?? fieldWords[code] ?? (() => "Check what is written here."))(params);
}

const fieldWords: Readonly<Record<string, Say>> = {
  "value-missing": () => "Write something here.",
  "too-small": ({ limit }) => `Not less than ${limit}.`,
  "too-great": ({ limit }) => `Not more than ${limit}.`,
  "too-short": ({ limit }) => (limit === 1 ? "Write something here." : `At least ${limit} characters.`),
  "too-long": ({ limit }) => `At most ${limit} characters.`,
  "wrong-type": () => "This is not in the form expected.",
  "value-not-allowed": () => "Choose one of the values offered.",
  "unknown-key": () => "This is not known here.",
  "not-a-email": () => "Write an e-mail address, such as name@example.org.",
  "not-a-url": () => "Write an address that begins with https:// or http://.",
  "not-a-date": () => "Write a day, such as 2026-12-31.",
  "not-a-uuid": () => "This page is out of date. Load it again.",
  "reason-missing": () => "Say why it does not apply.",
  "not-printable": () => "It holds characters that cannot be kept.",
};

const fallback: Record<Refusal["reason"], Say> = {
  invalid: () => "This cannot be saved as it is. Nothing you wrote is lost.",
  "signed-out": () => "You are signed out. Sign in again.",
  forbidden: () => "Your role does not allow this.",
  missing: () => "There is nothing here that you can see.",
  conflict: () => "This has changed meanwhile.",
  "too-large": () => "This is too large.",
  "too-many": () => "Too many attempts. Wait a little and try again.",
  unavailable: () => "This is not to be had at the moment. Try again in a few seconds.",
};
