import { statusNames } from "@/app/words/assessments";
import { rulesetNames } from "@/app/words/cmmi";
import type { StandardsHead } from "@/server/queries/standards";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Note } from "@/ui/words";
import { type View, viewHref } from "./asked";

type AssessmentFormProps = { view: View; head: StandardsHead; keep: Record<string, string> };

/** For which assessment the tables are read: a plain form, so that it stands in the address. */
export function AssessmentForm({ view, head, keep }: AssessmentFormProps) {
  const { chosen, choices } = head;
  const others = choices.some(({ id }) => id === chosen?.id);
  return (
    <div className="standards-for">
      {chosen !== null && (
        <search>
          <form className="filters" action={viewHref(view, null)}>
            {Object.entries(keep).map(([name, value]) => (
              <input type="hidden" key={name} name={name} value={value} />
            ))}
            <SelectField
              id="assessment"
              name="assessment"
              label="Read for the assessment"
              defaultValue={chosen.id}
              key={chosen.id}
              options={[
                ...(others ? [] : [{ value: chosen.id, label: chosen.name }]),
                ...choices.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Button type="submit">Show</Button>
          </form>
        </search>
      )}
      <Note>{sayGround(head)}</Note>
    </div>
  );
}

/** What the ratings on the page rest on. */
function sayGround({ chosen, appraisal, ruleset }: StandardsHead): string {
  if (chosen === null)
    return "No assessment is open to you as a whole, so the tables stand here without ratings and evidence.";
  const status = statusNames[chosen.status].toLowerCase();
  if (appraisal === null) return `${chosen.unit}, ${status}. Nobody appraises it yet, so nothing is rated.`;
  const ground = appraisal.signed ? "an appraisal that was signed off" : "an appraisal under way";
  const since = appraisal.current ? "" : " It was reopened since.";
  return `${chosen.unit}, ${status}. Ratings are of ${ground}, by the rules of ${rulesetNames[ruleset]}; they are indicative.${since}`;
}
