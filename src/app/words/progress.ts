import { begin, counted, inWords } from "./counts";

type Answered = { answered: number; processes: number };

/** "45 of 45, 9 answers unknown", and of a draft what is still owed. */
export function sayOpen(
  { answered, processes }: Answered,
  { unknown, unanswered }: { unknown: number; unanswered: number },
): string {
  const answers = (count: number, what: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? "answer" : "answers"} ${what}`];
  const done = `${answered} of ${processes}`;
  return [done, ...answers(unknown, "unknown"), ...answers(unanswered, "still owed")].join(", ");
}

/** What a manager should know before reading the result of a draft. */
export function sayDraft({ answered, processes }: Answered): string {
  const declared =
    "The answers are not declared yet, and only those who manage assessments see this reading.";
  if (answered >= processes) return `${declared} All processes are answered; submit to declare them.`;
  return `${declared} ${begin(answered === 0 ? "none" : inWords(answered))} of ${counted(processes, "process", "processes")} ${answered === 1 ? "is" : "are"} answered; what is unanswered counts as unknown.`;
}

/** "Group IT has answered 12 of 45 processes." */
export const sayProgress = ({ subject, answered, processes }: Answered & { subject: string }): string =>
  `${subject} has answered ${answered === processes ? "all" : `${answered === 0 ? "none" : inWords(answered)} of`} ${counted(processes, "process", "processes")}.`;

/** "33 processes are still to be answered." */
export function sayProgressScale({ answered, processes }: Answered): string {
  const open = processes - answered;
  if (open <= 0) return "Every process is answered; the assessment waits to be submitted.";
  return `${begin(counted(open, "process", "processes"))} ${open === 1 ? "is" : "are"} still to be answered.`;
}
