import { begin, counted } from "./counts";

type Waiting = { handedBack: number; assigned: number; mentions: number };

/** "Three processes wait for you." */
export function sayWaiting({ handedBack, assigned, mentions }: Waiting): string {
  const all = handedBack + assigned;
  if (all === 0) return mentions === 0 ? "Nothing waits for you." : "No process waits for you.";
  return `${begin(counted(all, "process", "processes"))} ${all === 1 ? "waits" : "wait"} for you.`;
}

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
