import { sayPeriod } from "@/app/words/dates";
import type { ReportKind } from "@/domain/report/kinds";
import type { Reportable } from "@/server/queries/reportable";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";

type AssessmentChoiceProps = { list: readonly Reportable[]; chosen: string; kind: ReportKind };

/** Which assessment is reported, in the address, so that it works without scripts. */
export function AssessmentChoice({ list, chosen, kind }: AssessmentChoiceProps) {
  if (list.length < 2) return null;
  return (
    <form className="form" method="get">
      <input type="hidden" name="kind" value={kind} />
      <Fields>
        <SelectField
          key={chosen}
          id="assessment"
          name="assessment"
          label="Assessment"
          width="whole"
          defaultValue={chosen}
          options={list.map(({ id, name, unit, from, to, draft }) => ({
            value: id,
            label: `${unit ? `${unit}: ` : ""}${name}, ${sayPeriod(from, to)}${draft ? ", draft" : ""}`,
          }))}
        />
      </Fields>
      <Button type="submit">Choose</Button>
    </form>
  );
}
