"use client";
import type { FormState } from "@/app/action";
import { sayParts } from "@/app/words/appraisals";
import type { Candidate } from "@/server/queries/appraisal";
import { CheckField, SelectField } from "@/ui/choice-fields";
import { Note } from "@/ui/words";

type TeamFieldsProps = {
  state: FormState;
  people: readonly Candidate[];
  lead: string;
  members: readonly string[];
};

/** Who leads, and who appraises with them. Whoever answered or owns any of it is named with the reason, and cannot be chosen. */
export function TeamFields({ state, people, lead, members }: TeamFieldsProps) {
  const free = people.filter(({ parts }) => parts.length === 0);
  return (
    <fieldset className="field-group">
      <legend>Team</legend>
      <SelectField
        id="lead"
        name="lead"
        label="Leads and signs"
        options={free.map(({ personId, name }) => ({ value: personId, label: name }))}
        defaultValue={state.written.lead ?? lead}
        fault={state.faults.team}
        width="half"
      />
      {free.length > 1 &&
        free.map(({ personId, name }) => (
          <CheckField
            key={personId}
            id={`member.${personId}`}
            name={`member.${personId}`}
            label={name}
            defaultChecked={
              state.attempt === 0 ? members.includes(personId) : `member.${personId}` in state.written
            }
          />
        ))}
      {people
        .filter(({ parts }) => parts.length > 0)
        .map(({ personId, name, parts }) => (
          <Note key={personId}>
            {name} cannot appraise this: {sayParts("they", parts)}
          </Note>
        ))}
    </fieldset>
  );
}
