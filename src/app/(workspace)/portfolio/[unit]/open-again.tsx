import { sayMoment } from "@/app/words/dates";
import type { UnitTrend } from "@/server/queries/trend";
import { Link } from "@/ui/link";
import { Notice } from "@/ui/notices";

/** What was declared and is open again is not among the readings: says which it is, since when, and what stands instead. */
export function OpenAgain({ trend, timeZone }: { trend: UnitTrend; timeZone: string }) {
  const [first, ...more] = trend.reopened;
  if (first === undefined) return null;
  const stands =
    trend.readings.length === 0
      ? "Until it is submitted again, the unit has no reading."
      : "Until it is submitted again, what was declared before it stands.";
  return (
    <Notice title={`${first.name} is open again.`}>
      <p>
        It was {first.move === "reopen" ? "reopened after its signature" : "taken back"} on{" "}
        {sayMoment(first.at, timeZone)}
        {first.reason && `: “${first.reason}”`}. {stands}{" "}
        <Link href={`/assessments/${first.id}/result`}>How far it is</Link>
        {more.length > 0 &&
          ` So ${more.length === 1 ? "is" : "are"} ${more.map(({ name }) => name).join(", ")}.`}
      </p>
    </Notice>
  );
}
