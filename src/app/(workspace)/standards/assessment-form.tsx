import { statusNames } from "@/app/words/assessments";
import { rulesetNames } from "@/app/words/cmmi";
import { sayMoment } from "@/app/words/dates";
import { sayChanged } from "@/app/words/signatures";
import type { Status } from "@/domain/assessment";
import type { StandardsHead } from "@/server/queries/standards";
import { requireSession } from "@/server/session";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Link } from "@/ui/link";
import { Notice } from "@/ui/notices";
import { Note } from "@/ui/words";
import { type View, viewHref } from "./asked";

type AssessmentFormProps = { view: View; head: StandardsHead; keep: Record<string, string> };

/** For which assessment the tables are read: a plain form, so that it stands in the address. */
export async function AssessmentForm({ view, head, keep }: AssessmentFormProps) {
  const { chosen, choices, withheld, signed } = head;
  const { timeZone } = await requireSession();
  const others = choices.some(({ id }) => id === chosen?.id);
  return (
    <div className="standards-for">
      {withheld !== null && (
        <Notice title={`${withheld.name} cannot be read here now`}>
          <p>
            {sayWithheld(withheld.status)}{" "}
            <Link href={`/assessments/${withheld.id}/signed`}>See whether something of it was signed</Link>
          </p>
        </Notice>
      )}
      {chosen !== null && signed !== null && (
        <Notice title={signed.changed === 0 ? "What was signed off" : "Changed since sign-off"}>
          <p>
            {chosen.name} was reopened. The tables tell what {signed.by} signed off{" "}
            {sayMoment(signed.at, timeZone)}, and not what is being written. {sayChanged(signed.changed)}{" "}
            <Link href={`/assessments/${chosen.id}/signed`}>
              {signed.changed === 0 ? "See what was signed" : "See what has changed"}
            </Link>
          </p>
        </Notice>
      )}
      {(chosen !== null || choices.length > 0) && (
        <search>
          <form className="filters" action={viewHref(view, null)}>
            {Object.entries(keep).map(([name, value]) => (
              <input type="hidden" key={name} name={name} value={value} />
            ))}
            <SelectField
              id="assessment"
              name="assessment"
              label="Read for the assessment"
              defaultValue={chosen?.id ?? choices[0]?.id}
              key={chosen?.id ?? "none"}
              options={[
                ...(others || chosen === null ? [] : [{ value: chosen.id, label: chosen.name }]),
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

/** Why an assessment that may be seen is not read here. */
const sayWithheld = (status: Status): string =>
  status === "draft"
    ? "It is a draft; its ratings are read here once it is submitted."
    : "It is not open to you as a whole.";

/** What the ratings on the page rest on. */
function sayGround({ chosen, choices, appraisal, ruleset, signed }: StandardsHead): string {
  if (chosen === null && choices.length > 0)
    return "The tables stand here without ratings and evidence. Choose another assessment to read them for it.";
  if (chosen === null)
    return "No assessment is open to you as a whole, so the tables stand here without ratings and evidence.";
  const status = statusNames[chosen.status].toLowerCase();
  if (appraisal === null) return `${chosen.unit}, ${status}. Nobody appraises it yet, so nothing is rated.`;
  const ground = appraisal.signed ? "an appraisal that was signed off" : "an appraisal under way";
  const since = appraisal.current || signed !== null ? "" : " It was reopened since.";
  return `${chosen.unit}, ${status}. Ratings are of ${ground}, by the rules of ${rulesetNames[ruleset]}; they are indicative.${since}`;
}
