import { Button } from "@/ui/button";
import { CheckField, SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";

type CompareFiltersProps = {
  choices: readonly { id: string; name: string }[];
  one: string;
  other: string;
  only: boolean;
};

/** A plain form, so that a comparison can be kept and sent. */
export function CompareFilters({ choices, one, other, only }: CompareFiltersProps) {
  const options = choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <search>
      <form className="form" action="/profiles/compare">
        <Fields>
          <SelectField
            id="a"
            name="a"
            label="One profile"
            options={options}
            defaultValue={one}
            width="half"
          />
          <SelectField
            id="b"
            name="b"
            label="The other"
            options={options}
            defaultValue={other}
            width="half"
          />
          <CheckField
            id="only"
            name="only"
            value="differences"
            label="Only what differs"
            defaultChecked={only}
          />
        </Fields>
        <Button type="submit">Compare</Button>
      </form>
    </search>
  );
}
