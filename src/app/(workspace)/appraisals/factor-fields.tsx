"use client";
import type { FormState } from "@/app/action";
import { factorNames } from "@/app/words/appraisals";
import type { Sampling } from "@/domain/appraisal/scope-input";
import { samplingFactors } from "@/domain/cmmi/sampling";
import { SelectField } from "@/ui/choice-fields";
import { DataDetails } from "@/ui/data-details";
import { Fields } from "@/ui/field";
import { TextField } from "@/ui/text-field";
import { Note } from "@/ui/words";

type FactorFieldsProps = { state: FormState; initial: Sampling };

/** Whether each sampling factor sets the instances apart, and if not, why. */
export function FactorFields({ state, initial }: FactorFieldsProps) {
  return (
    <DataDetails summary="Sampling factors" open={Object.keys(initial).length > 0}>
      <Note>What can set pieces of work apart. A factor that is not relevant asks for its reason.</Note>
      {samplingFactors.map((factor) => {
        const before = initial[factor];
        const said = before === undefined ? "" : before.relevant ? "relevant" : "not";
        return (
          <Fields key={factor}>
            <SelectField
              id={`factor.${factor}`}
              name={`factor.${factor}`}
              label={factorNames[factor]}
              options={[
                { value: "", label: "Not yet said" },
                { value: "relevant", label: "Relevant" },
                { value: "not", label: "Not relevant" },
              ]}
              defaultValue={state.written[`factor.${factor}`] ?? said}
            />
            <TextField
              id={`factor.${factor}.reason`}
              name={`factor.${factor}.reason`}
              label={`Why, for ${factorNames[factor].toLowerCase()}`}
              defaultValue={state.written[`factor.${factor}.reason`] ?? before?.reason ?? ""}
              maxLength={4000}
              width="half"
            />
          </Fields>
        );
      })}
    </DataDetails>
  );
}
