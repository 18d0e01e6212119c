import type { ProcessLine } from "@/server/queries/answers";
import { Button } from "@/ui/button";
import { Filter } from "@/ui/filter";
import { TextField } from "@/ui/text-field";
import { type Show, showing, shows } from "./showing";

type ProcessFiltersProps = {
  id: string;
  /** The page that shows them. */
  at?: string;
  lines: readonly ProcessLine[];
  show: Show;
  search: string;
};

/** Which processes are shown, and a word to find one by; both stand in the address. */
export function ProcessFilters({ id, at = `/assessments/${id}`, lines, show, search }: ProcessFiltersProps) {
  return (
    <div className="filters">
      <Filter
        label="Which processes"
        links={shows.map((it) => ({
          href: `${at}?${new URLSearchParams({ show: it, ...(search === "" ? {} : { q: search }) })}`,
          label: labels[it],
          count: showing(lines, it, search).length,
          current: it === show,
        }))}
      />
      <search>
        <form className="find" action={at}>
          <input type="hidden" name="show" value={show} />
          <TextField id="q" name="q" type="search" label="Find a process" defaultValue={search} />
          <Button type="submit">Find</Button>
        </form>
      </search>
    </div>
  );
}

const labels: Readonly<Record<Show, string>> = {
  all: "All",
  unanswered: "Unanswered",
  "below-target": "Below target",
  "not-applicable": "Not applicable",
};
