import { usualMinutes } from "@/domain/pace";
import { counted } from "./counts";

type Pace = { answered: number; processes: number; minutes: number | null };

/** "31 of 45 answered, about 40 minutes left". */
export function sayPace({ answered, processes, minutes }: Pace): string {
  const done = `${answered} of ${processes} answered`;
  const left = (processes - answered) * (minutes ?? usualMinutes);
  return answered >= processes ? done : `${done}, about ${sayMinutes(left)} left`;
}

/** How the time is counted, and from whose changes. */
export function sayCounting({ minutes }: Pick<Pace, "minutes">): string {
  if (minutes === null)
    return `Counted with ${usualMinutes} minutes for each process that is still open. Once you have answered three processes here, your own pace takes its place.`;
  return `Counted with ${sayMinutes(minutes)} for each process that is still open: the median, over the processes you answered here, of the time between your own changes. Pauses of over 15 minutes are left out.`;
}

/** Whole minutes up to ten, then fives, from an hour on half hours. */
function sayMinutes(minutes: number): string {
  if (minutes < 10.5) return counted(Math.max(1, Math.round(minutes)), "minute", "minutes");
  const fives = Math.round(minutes / 5) * 5;
  if (fives < 60) return `${fives} minutes`;
  const halves = Math.round(minutes / 30) / 2;
  return halves === 1 ? "one hour" : `${halves} hours`;
}
