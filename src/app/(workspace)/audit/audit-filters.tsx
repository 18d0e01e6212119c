import { aboutWords } from "@/app/words/audit";
import type { AuditFilter } from "@/domain/audit-filter";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { DateField, TextField } from "@/ui/text-field";

/** A plain form, so that what is looked for stands in the address. */
export function AuditFilters({ filter }: { filter: AuditFilter }) {
  const abouts = Object.entries(aboutWords).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <form className="filters wrap" action="/audit">
        <TextField id="q" name="q" type="search" label="Find" defaultValue={filter.search} />
        <SelectField
          id="about"
          name="about"
          label="About"
          defaultValue={filter.about}
          options={[{ value: "", label: "Everything" }, ...abouts]}
        />
        <DateField id="from" name="from" label="From" defaultValue={filter.from} />
        <DateField id="to" name="to" label="To" defaultValue={filter.to} />
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}
