"use client";
import type { FormState } from "@/app/action";
import { areaScopeNames } from "@/app/words/appraisals";
import { begin } from "@/app/words/counts";
import type { AreaScope } from "@/domain/cmmi/process-area";
import type { AreaChoice } from "@/server/queries/appraisal";
import { CheckField, SelectField } from "@/ui/choice-fields";
import { DataDetails } from "@/ui/data-details";
import { Fields } from "@/ui/field";
import { TextField } from "@/ui/text-field";
import { Note } from "@/ui/words";

type AreaFieldsProps = {
  state: FormState;
  areas: readonly AreaChoice[];
  chosen: Readonly<Record<string, { scope: AreaScope; reason: string }>>;
};

/** SM first, then the released areas; what is not chosen is out of scope. Only SAM can be agreed as not applicable (R6). */
export function AreaFields({ state, areas, chosen }: AreaFieldsProps) {
  const official = areas.filter((area) => area.official);
  const open = official.some(({ id }) => chosen[id] !== undefined && chosen[id].scope !== "out");
  return (
    <fieldset className="field-group">
      <legend>CMMI process areas</legend>
      <Note>O-ISM3 is weighed in any case. Leave all areas out to weigh it alone.</Note>
      {areas
        .filter((area) => !area.official)
        .map((area) => (
          <AreaCheck key={area.id} {...{ area, state, chosen }} />
        ))}
      <DataDetails summary="Areas of the released CMMI-SVC" open={open}>
        {official.map((area) =>
          area.mayBeNotApplicable ? (
            <MayNotApply key={area.id} {...{ area, state, chosen }} />
          ) : (
            <AreaCheck key={area.id} {...{ area, state, chosen }} />
          ),
        )}
      </DataDetails>
    </fieldset>
  );
}

type AreaFieldProps = Omit<AreaFieldsProps, "areas"> & { area: AreaChoice };

function AreaCheck({ area: { id, name, official }, state, chosen }: AreaFieldProps) {
  const before = state.attempt === 0 ? chosen[id]?.scope : state.written[`area.${id}`];
  return (
    <CheckField
      id={`area.${id}`}
      name={`area.${id}`}
      value="in"
      label={`${id} ${name}`}
      hint={official ? undefined : "Bolted on to CMMI-SVC; part of no released model."}
      defaultChecked={before === "in"}
    />
  );
}

function MayNotApply({ area: { id, name }, state, chosen }: AreaFieldProps) {
  const before = chosen[id];
  return (
    <Fields>
      <SelectField
        id={`area.${id}`}
        name={`area.${id}`}
        label={`${id} ${name}`}
        options={(["out", "in", "not-applicable"] as const).map((value) => ({
          value,
          label: begin(areaScopeNames[value]),
        }))}
        defaultValue={state.written[`area.${id}`] ?? before?.scope ?? "out"}
      />
      <TextField
        id={`area.${id}.reason`}
        name={`area.${id}.reason`}
        label="Why it is not applicable"
        defaultValue={state.written[`area.${id}.reason`] ?? before?.reason ?? ""}
        maxLength={4000}
        width="half"
      />
    </Fields>
  );
}
