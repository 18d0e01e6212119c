import { freshnessNames, sensitivityNames } from "@/app/words/evidence";
import { freshnesses } from "@/domain/evidence/freshness";
import type { FindEvidence } from "@/domain/evidence/input";
import { sensitivities } from "@/domain/evidence/sensitivity";
import type { EvidenceOwner } from "@/server/queries/evidence";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { TextField } from "@/ui/text-field";

type LibraryFiltersProps = { find: FindEvidence; owners: readonly EvidenceOwner[] };

/** A plain form, so that what is looked for stands in the address. */
export function LibraryFilters({ find, owners }: LibraryFiltersProps) {
  return (
    <search>
      <form className="filters library-filters" action="/evidence">
        <TextField
          id="q"
          name="q"
          type="search"
          label="Find"
          defaultValue={find.q}
          placeholder="Title, description, file or link"
        />
        <SelectField
          id="owner"
          name="owner"
          label="Owner"
          defaultValue={find.owner}
          options={[any, ...owners.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SelectField
          id="freshness"
          name="freshness"
          label="Freshness"
          defaultValue={find.freshness}
          options={[any, ...freshnesses.map((value) => ({ value, label: freshnessNames[value] }))]}
        />
        <SelectField
          id="sensitivity"
          name="sensitivity"
          label="Sensitivity"
          defaultValue={find.sensitivity}
          options={[any, ...sensitivities.map((value) => ({ value, label: sensitivityNames[value] }))]}
        />
        <SelectField
          id="unused"
          name="unused"
          label="Use"
          defaultValue={find.unused ? "yes" : "no"}
          options={[
            { value: "no", label: "Any" },
            { value: "yes", label: "Backs nothing yet" },
          ]}
        />
        <SelectField
          id="archived"
          name="archived"
          label="Show"
          defaultValue={find.archived ? "yes" : "no"}
          options={[
            { value: "no", label: "Present items" },
            { value: "yes", label: "Archived ones" },
          ]}
        />
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}

const any = { value: "", label: "Any" };
