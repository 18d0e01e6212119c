import { areaRatingNames } from "@/app/words/cmmi";
import { sayArea, sayStopped } from "@/app/words/rating";
import type { RatedAreaView, RatingView } from "@/server/queries/rating";
import { DataTable } from "@/ui/data-table";
import { Link } from "@/ui/link";
import { Code } from "@/ui/words";
import { practiceHref } from "../practices/hrefs";

type AreaTableProps = {
  appraisal: string;
  areas: readonly RatedAreaView[];
  tallies: RatingView["tallies"];
};

export function AreaTable({ appraisal, areas, tallies }: AreaTableProps) {
  return (
    <DataTable
      caption="Process areas with their satisfaction and capability level, all indicative"
      quiet
      heads={[
        { label: "Area" },
        { label: "Satisfaction" },
        { label: "Why" },
        { label: "Capability level" },
        { label: "Open cells", align: "right" },
      ]}
      rows={areas.map((area) => {
        const tally = tallies.find(({ id }) => id === area.id);
        return {
          key: area.id,
          cells: [
            <span key="name">
              <Code>{area.id}</Code>{" "}
              {tally ? <Link href={practiceHref(appraisal, area.id, null)}>{area.name}</Link> : area.name}
              {!area.official && ", no official area"}
            </span>,
            <span key="rating">
              <b>{area.rating}</b> {areaRatingNames[area.rating]}
            </span>,
            sayArea(area),
            area.rating === "NA" ? (
              ""
            ) : (
              <span key="level">
                <b>{area.capabilityLevel}</b>{" "}
                <span className="note">{sayStopped(area.capabilityLevel, area.stoppedBy)}</span>
              </span>
            ),
            tally ? `${tally.open} of ${tally.cells}` : "",
          ],
        };
      })}
    />
  );
}
