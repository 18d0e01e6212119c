import { found } from "@/app/found";
import { list } from "@/app/words/capability";
import { begin, counted } from "@/app/words/counts";
import { readFindings } from "@/server/queries/findings";
import { readRating } from "@/server/queries/rating";
import { requireActor } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";

/** What of the CMMI side would be signed as it is: open cells, values whose evidence went, goals not rated, coverage, and what R9 still asks for. */
export async function OpenRatings({ appraisal }: { appraisal: string }) {
  const actor = await requireActor();
  const { tallies, areas, coverage } = await found(readRating(actor, appraisal));
  if (tallies.length === 0) return null;
  const { missing } = await found(readFindings(actor, appraisal));
  const cells = tallies.reduce((sum, { open }) => sum + open, 0);
  const gone = tallies.reduce((sum, { unbacked }) => sum + unbacked, 0);
  const unrated = areas.flatMap(({ id, goals }) =>
    goals.filter(({ rating }) => rating === "NR").map(({ code }) => `${id} ${code}`),
  );
  const at = `/appraisals/${appraisal}`;
  const lines = [
    cells > 0 && {
      href: `${at}/practices`,
      says: `${begin(counted(cells, "practice at an instance has", "practices at instances have"))} no value yet.`,
    },
    gone > 0 && {
      href: `${at}/practices?show=exceptions`,
      says: `${begin(counted(gone, "value rests", "values rest"))} on evidence that was rejected or taken away since.`,
    },
    unrated.length > 0 && {
      href: `${at}/rating`,
      says: `Not rated: ${unrated.length > 6 ? counted(unrated.length, "goal", "goals") : list(unrated)}.`,
    },
    !coverage.covered && {
      href: `${at}/rating`,
      says: "The accepted evidence does not meet the coverage rules.",
    },
    missing.length > 0 && {
      href: `${at}/findings`,
      says: `${begin(counted(missing.length, "point", "points"))} of R9 ${missing.length === 1 ? "is" : "are"} open in the findings.`,
    },
  ].filter((line) => line !== false);
  return (
    <Figure
      heading={
        lines.length === 0
          ? "Nothing is open on the CMMI side."
          : "On the CMMI side this would be signed as it stands."
      }
      {...(lines.length === 0 ? {} : { note: "It may be signed so; what is not rated stays not rated." })}
    >
      {lines.length > 0 && (
        <ul className="listed">
          {lines.map(({ href, says }) => (
            <li key={says}>
              <Link href={href}>{says}</Link>
            </li>
          ))}
        </ul>
      )}
    </Figure>
  );
}
