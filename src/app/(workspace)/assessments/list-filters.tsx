import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { TextField } from "@/ui/text-field";
import type { ListFilter } from "./list-filter";

/** A plain form, so that what is looked for stands in the address. */
export function ListFilters({ filter }: { filter: ListFilter }) {
  return (
    <search>
      <form className="filters" action="/assessments">
        <TextField id="q" name="q" type="search" label="Find" defaultValue={filter.search} />
        <SelectField
          id="state"
          name="state"
          label="Show"
          defaultValue={filter.archived ? "archived" : "present"}
          options={[
            { value: "present", label: "Present assessments" },
            { value: "archived", label: "Archived ones" },
          ]}
        />
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}
