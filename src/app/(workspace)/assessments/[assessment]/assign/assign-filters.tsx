import { assignViewNames } from "@/app/words/assigning";
import type { ProcessLine } from "@/server/queries/answers";
import { Filter } from "@/ui/filter";
import { type Show, showing, shows } from "./showing";

type AssignFiltersProps = { id: string; lines: readonly ProcessLine[]; show: Show; today: string };

/** Which processes are shown; it stands in the address. */
export function AssignFilters({ id, lines, show, today }: AssignFiltersProps) {
  return (
    <div className="filters">
      <Filter
        label="Which processes"
        links={shows.map((it) => ({
          href: `/assessments/${id}/assign?show=${it}`,
          label: assignViewNames[it],
          count: showing(lines, it, today).length,
          current: it === show,
        }))}
      />
    </div>
  );
}
