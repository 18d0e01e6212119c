import { type Freshness, soonDays } from "@/domain/evidence/freshness";
import { list } from "./capability";
import { begin, counted, inWords } from "./counts";

type Waiting = {
  handedBack: number;
  assigned: number;
  mentions: number;
  expiring: number;
  asked?: number;
  /** Appraisals of the reader's that are under way, and assessments that they may begin to appraise. */
  appraisals?: number;
  toAppraise?: number;
};

/** "Three processes wait for you", "One process and two requests wait for you." */
export function sayWaiting(waiting: Waiting): string {
  const { handedBack, assigned, mentions, expiring, asked = 0, appraisals = 0, toAppraise = 0 } = waiting;
  const all = handedBack + assigned;
  const parts = [
    ...(all === 0 ? [] : [counted(all, "process", "processes")]),
    ...(asked === 0 ? [] : [counted(asked, "request", "requests")]),
    ...(appraisals === 0 ? [] : [counted(appraisals, "appraisal", "appraisals")]),
  ];
  if (parts.length > 0)
    return `${begin(list(parts))} ${all + asked + appraisals === 1 ? "waits" : "wait"} for you.`;
  if (toAppraise > 0) return sayToAppraise(toAppraise);
  return mentions + expiring === 0 ? "Nothing waits for you." : "No process waits for you.";
}

/** "Seven assessments wait to be appraised." */
export const sayToAppraise = (count: number): string =>
  `${begin(counted(count, "assessment waits", "assessments wait"))} to be appraised.`;

/** "One appraisal of yours is under way." */
export const sayYoursUnderWay = (count: number): string =>
  `${begin(counted(count, "appraisal of yours is", "appraisals of yours are"))} under way.`;

/** "Two processes were handed back to you." */
export const sayHandedBack = (count: number): string =>
  `${begin(counted(count, "process was", "processes were"))} handed back to you.`;

/** "Two processes are yours to answer." */
export const sayAssigned = (count: number): string =>
  `${begin(counted(count, "process is", "processes are"))} yours to answer.`;

/** "You were called on twice." */
export const sayMentions = (count: number): string =>
  `You were called on in ${counted(count, "comment", "comments")}.`;

/** "Two processes of others are overdue." */
export const sayOverdue = (count: number): string =>
  `${begin(counted(count, "process", "processes"))} of others ${count === 1 ? "is" : "are"} overdue.`;

/** "Two processes were said to be done." */
export const saySaidDone = (count: number): string =>
  `${begin(counted(count, "process was", "processes were"))} said to be done.`;

/** "One draft is answered whole and waits to be submitted." */
export const sayReady = (count: number): string =>
  `${begin(counted(count, "draft is", "drafts are"))} answered whole and ${count === 1 ? "waits" : "wait"} to be submitted.`;

/** "One assessment is submitted and waits for its appraisal." */
export const saySubmitted = (count: number): string =>
  `${begin(counted(count, "assessment is", "assessments are"))} submitted and ${count === 1 ? "waits" : "wait"} for appraisal.`;

/** "One item of your evidence has expired, two expire within 30 days." */
export function sayExpiring(lines: readonly { freshness: Freshness }[]): string {
  const expired = lines.filter(({ freshness }) => freshness === "expired").length;
  const soon = lines.length - expired;
  const of = (count: number) => counted(count, "item of your evidence", "items of your evidence");
  const last = `within ${soonDays} days`;
  if (soon === 0) return `${begin(of(expired))} ${expired === 1 ? "has" : "have"} expired.`;
  if (expired === 0) return `${begin(of(soon))} ${soon === 1 ? "expires" : "expire"} ${last}.`;
  const rest = `${inWords(soon)} ${soon === 1 ? "expires" : "expire"} ${last}`;
  return `${begin(of(expired))} ${expired === 1 ? "has" : "have"} expired, ${rest}.`;
}
