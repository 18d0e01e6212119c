import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { TextField } from "@/ui/text-field";
import type { PeopleFilter } from "./people-filter";

/** A plain form, so that what is looked for stands in the address. */
export function PeopleFilters({ filter }: { filter: PeopleFilter }) {
  return (
    <search>
      <form className="filters" action="/people">
        <TextField id="q" name="q" type="search" label="Find" defaultValue={filter.search} />
        <SelectField
          id="state"
          name="state"
          label="Show"
          defaultValue={filter.ended ? "ended" : "present"}
          options={[
            { value: "present", label: "Those who belong here" },
            { value: "ended", label: "Those who left" },
          ]}
        />
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}
