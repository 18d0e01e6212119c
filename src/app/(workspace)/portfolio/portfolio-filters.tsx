import { showNames, sortNames } from "@/app/words/portfolio";
import { type PortfolioFilter, shows, sorts } from "@/domain/portfolio/filter";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { TextField } from "@/ui/text-field";
import { sortValue } from "./portfolio-filter";

/** A plain form, so that what is shown stands in the address. */
export function PortfolioFilters({ filter }: { filter: PortfolioFilter }) {
  const orders = sorts.flatMap((sort) =>
    (sort === "tree" ? [false] : [false, true]).map((down) => ({
      value: sortValue(sort, down),
      label: sortNames[sort][down ? 1 : 0],
    })),
  );
  return (
    <search>
      <form className="filters" action="/portfolio">
        {filter.branch !== "" && <input type="hidden" name="branch" value={filter.branch} />}
        <TextField id="q" name="q" type="search" label="Find" defaultValue={filter.search} />
        <SelectField
          id="show"
          name="show"
          label="Show"
          defaultValue={filter.show}
          options={shows.map((value) => ({ value, label: showNames[value] }))}
        />
        <SelectField
          id="sort"
          name="sort"
          label="Order"
          defaultValue={sortValue(filter.sort, filter.descending)}
          options={orders}
        />
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}
