import type { TrendReading, UnitTrend } from "@/server/queries/trend";
import { begin, counted, inWords } from "./counts";
import { sayBounds } from "./result";
import { sayGround } from "./verified-ground";

/** "Group IT rose from 0 to 2 in six readings; the target is 3." */
export function sayCourse({ unit, course, readings }: UnitTrend): string {
  const last = readings.at(-1);
  if (last === undefined) return `${unit.name} has declared no assessment yet.`;
  const aim =
    last.lower !== null && last.lower >= last.target ? "its target" : `short of its target, ${last.target}`;
  if (course === null) return `${unit.name} declares ${sayBounds(last)}, ${aim}.`;
  const { from, to, readings: count } = course;
  const over = `in ${inWords(count)} readings`;
  const went = from === to ? `is at ${to}, as in the first of ${inWords(count)} readings` : "";
  if (went !== "") return `${unit.name} ${went}: ${aim}.`;
  return `${unit.name} ${to > from ? "rose" : "fell"} from ${from} to ${to} ${over}: ${aim}.`;
}

/** "Evidence carries it to 1.", and why it counts over other processes than what is declared, where it does. */
export function sayVerified(trend: UnitTrend): string {
  return [sayCarried(trend), trend.ground ? sayGround(trend.ground) : ""].filter(Boolean).join(" ");
}

function sayCarried({ readings }: UnitTrend): string {
  const last = readings.at(-1);
  if (last === undefined || last.lower === null) return "";
  if (last.lower === 0) return "Nothing is declared that evidence could carry.";
  if (last.verified === null) return "Nothing of it is verified yet.";
  if (last.status === "under-appraisal") {
    const weighed = `${last.weighed} of ${counted(last.toWeigh, "answer", "answers")} weighed so far`;
    return last.weighed === 0
      ? `Its appraisal has begun: ${weighed}.`
      : `Evidence carries ${sayPair(last)}: ${weighed}.`;
  }
  if (last.verified >= last.lower) return `Evidence carries all of it: ${last.verified} is verified.`;
  return `Evidence carries it to ${last.verified}.`;
}

/** "2", "0 to 2 so far" while an appraisal weighs, "–" before it. */
export function sayEvidence(reading: TrendReading): string {
  if (reading.verified === null) return "–";
  return reading.status === "under-appraisal" ? `${sayPair(reading)} so far` : `${reading.verified}`;
}

const sayPair = ({ verified, verifiedUpper }: TrendReading) =>
  verifiedUpper === null || verifiedUpper === verified ? `${verified}` : `${verified} to ${verifiedUpper}`;

/** "12 of 44 processes stand at capability 3 or higher, three more than in the reading before." */
export function sayCapability({ capability }: UnitTrend): string {
  const at = (index: number) =>
    capability.reduce(
      (sum, { level, counts }) => ({
        all: sum.all + (counts.at(index) ?? 0),
        high: sum.high + (level >= 3 ? (counts.at(index) ?? 0) : 0),
      }),
      { all: 0, high: 0 },
    );
  const now = at(-1);
  if (now.all === 0) return "How many processes stood at each capability.";
  const high = `${begin(now.high === 0 ? "none" : inWords(now.high))} of ${counted(now.all, "process", "processes")} ${now.high === 1 ? "stands" : "stand"} at capability 3 or higher`;
  const readings = capability[0]?.counts.length ?? 0;
  if (readings < 2) return `${high}.`;
  const more = now.high - at(-2).high;
  if (more === 0) return `${high}, as in the reading before.`;
  return `${high}, ${inWords(Math.abs(more))} ${more > 0 ? "more" : "fewer"} than in the reading before.`;
}

/** "OSP-20 Incident Emulation stands at 1, possibly 3." */
export function sayProcess(process: NonNullable<UnitTrend["process"]>): string {
  const last = process.readings.at(-1);
  const name = `${process.id} ${process.name}`;
  if (last === undefined || last.lower === null) return `${name} does not apply in the latest reading.`;
  return `${name} stands at ${sayBounds(last)}.`;
}
