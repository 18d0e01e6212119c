import { isAnswerSubject } from "@/domain/evidence/subject";
import type { RequestView } from "@/server/queries/requests";
import { weighingNames } from "./appraisals";
import { begin, counted } from "./counts";

type About = Pick<RequestView, "process" | "subject" | "area" | "practice" | "instance">;

/** "OSP-5, documented", "SM ESP 1.1 at Group IT", "OSP-5". */
export function sayAbout({ process, subject, area, practice, instance }: About): string {
  if (process === null) return `${area} ${practice}${instance === null ? "" : ` at ${instance}`}`;
  if (subject === null) return process;
  return `${process}, ${isAnswerSubject(subject) ? weighingNames[subject].toLowerCase() : subject}`;
}

/** Of whom it is asked, how it stands, and what it opens. */
export function sayRequest(request: RequestView, sayMoment: (at: string) => string): string {
  const { to, yours, openedAt, answeredAt, closedAt, unlocks, process } = request;
  const asked = `Asked of ${yours ? "you" : to} ${sayMoment(openedAt)}`;
  if (closedAt !== null) return `${asked}, closed ${sayMoment(closedAt)}.`;
  const stands = answeredAt === null ? "not yet answered" : `answered ${sayMoment(answeredAt)}`;
  const opens = process !== null && unlocks ? " What it names can be changed meanwhile." : "";
  return `${asked}, ${stands}.${opens}`;
}

/** "One request waits for your answer." */
export const sayAskedOfYou = (count: number): string =>
  `${begin(counted(count, "request waits", "requests wait"))} for your answer.`;

/** "Two requests of your appraisals were answered." */
export const sayAnsweredRequests = (count: number): string =>
  `${begin(counted(count, "request", "requests"))} of your appraisals ${count === 1 ? "was" : "were"} answered.`;
