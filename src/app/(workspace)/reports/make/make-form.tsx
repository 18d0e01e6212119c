"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { formatNames, sectionNames } from "@/app/words/report/names";
import { formatsOf, type ReportKind, sectionsOf } from "@/domain/report/kinds";
import { Button } from "@/ui/button";
import { CheckField, SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";
import { Alarm, Notice } from "@/ui/notices";
import { make } from "../actions";

const drawn = "A PDF draws Latin, Greek, Cyrillic, Chinese, Japanese and Korean, and says where it cannot.";
const held =
  "Excel, CSV and JSON hold the figures of every process; what is written of it only with “Process by process”.";

type MakeFormProps = { formKey: string; assessment: string; kind: ReportKind; draft: boolean };

/** In what form, of which sections, and whether people are named. */
export function MakeForm({ formKey, assessment, kind, draft }: MakeFormProps) {
  const [state, run, pending] = useActionState(make, untried);
  const { written } = state;
  const again = state.attempt > 0;
  return (
    <form action={run} className="form" noValidate>
      {state.message && <Alarm>{state.message}</Alarm>}
      {draft && (
        <Notice title="A draft">
          Its answers are not declared yet, so every page says “Draft” across it.
        </Notice>
      )}
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="assessmentId" value={assessment} />
      <input type="hidden" name="kind" value={kind} />
      <Fields>
        <SelectField
          id="format"
          name="format"
          label="Format"
          width="half"
          defaultValue={written["format"] ?? formatsOf[kind][0]}
          options={formatsOf[kind].map((format) => ({ value: format, label: formatNames[format] }))}
          hint={[drawn, formatsOf[kind].includes("xlsx") ? held : ""].filter(Boolean).join(" ")}
          fault={state.faults["format"]}
        />
        <CheckField
          id="names"
          name="names"
          label="Name people"
          hint="Owners of processes and the team of an appraisal. Without, a text that names somebody is withheld as a whole."
          defaultChecked={again && written["names"] !== undefined}
        />
      </Fields>
      {kind !== "board" && (
        <fieldset>
          <legend>Sections</legend>
          <Fields>
            {sectionsOf[kind].map((section) => (
              <CheckField
                key={section}
                id={`section-${section}`}
                name={`section-${section}`}
                width="third"
                label={sectionNames[section]}
                defaultChecked={!again || written[`section-${section}`] !== undefined}
              />
            ))}
          </Fields>
        </fieldset>
      )}
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Ordering" : "Make the report"}
      </Button>
    </form>
  );
}
