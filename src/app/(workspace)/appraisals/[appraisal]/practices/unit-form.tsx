"use client";
import { type ReactNode, useActionState, useState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { valueNames } from "@/app/words/cmmi";
import { characterisations } from "@/domain/cmmi/model";
import type { UnitPanel } from "@/server/queries/practices";
import { Button } from "@/ui/button";
import { Pick } from "@/ui/pick";
import { TextArea } from "@/ui/text-field";
import { chooseForUnit, dropForUnit } from "./actions";
import { fills } from "./fills";
import { YesNo } from "./yes-no";

type UnitFormProps = {
  cell: { appraisalId: string; area: string; practice: string };
  panel: UnitPanel;
  may: boolean;
  recorded: ReactNode;
};

/** The team's choice among what the rule allows, with a reason that says whether the weaknesses matter to the goal. */
export function UnitForm({ cell, panel, may, recorded }: UnitFormProps) {
  const [state, run, pending] = useActionState(chooseForUnit, untried);
  const written = state.done ? {} : state.written;
  const [value, setValue] = useState(
    panel.allowed.find((one) => one === written.value) ?? panel.value ?? null,
  );
  const hidden = { ...cell, version: panel.recorded?.version ?? 0 };
  return (
    <>
      <form action={run} className="block form" noValidate>
        <FormFaults state={state} />
        {Object.entries(hidden).map(([name, entry]) => (
          <input key={name} type="hidden" name={name} value={entry} />
        ))}
        <Pick
          legend="The team's value"
          name="value"
          options={characterisations
            .filter((one) => panel.allowed.includes(one))
            .map((one) => ({ value: one, fill: fills[one], name: valueNames[one], disabled: !may }))}
          value={value}
          onChange={setValue}
        />
        <div className="asked">
          <YesNo
            key={`matter ${state.attempt}`}
            legend="Do the weaknesses matter to the goal?"
            name="weaknessesMatter"
            value={
              written.weaknessesMatter === undefined
                ? (panel.recorded?.weaknessesMatter ?? true)
                : written.weaknessesMatter === "yes"
            }
            disabled={!may}
          />
        </div>
        <TextArea
          key={`reason ${state.attempt}`}
          id="reason"
          name="reason"
          label="Reason of the team"
          hint="Say why the weaknesses matter to the goal, or why they do not."
          defaultValue={written.reason ?? panel.recorded?.reason ?? ""}
          fault={state.faults.reason}
          disabled={!may}
          maxLength={4000}
        />
        {may && (
          <Button kind="first" type="submit" pending={pending}>
            Record {value}
          </Button>
        )}
        <p className="note" role="status">
          {pending ? "Recording" : recorded}
        </p>
      </form>
      {may && panel.recorded && <DropForm hidden={hidden} />}
    </>
  );
}

function DropForm({ hidden }: { hidden: Readonly<Record<string, string | number>> }) {
  const [state, run, pending] = useActionState(dropForUnit, untried);
  return (
    <form action={run}>
      <FormFaults state={state} />
      {Object.entries(hidden).map(([name, entry]) => (
        <input key={name} type="hidden" name={name} value={entry} />
      ))}
      <Button kind="plain" type="submit" pending={pending}>
        Take the choice back
      </Button>
    </form>
  );
}
