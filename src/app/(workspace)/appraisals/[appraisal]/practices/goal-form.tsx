"use client";
import { type ReactNode, useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { GoalPanel } from "@/server/queries/practices";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/text-field";
import { judge } from "./actions";
import { YesNo } from "./yes-no";

type GoalFormProps = {
  goal: { appraisalId: string; area: string; goal: string };
  panel: GoalPanel;
  weaknesses: number;
  may: boolean;
  recorded: ReactNode;
};

/** Whether the weaknesses, taken together, significantly harm the goal. Without any there is nothing to judge. */
export function GoalForm({ goal, panel, weaknesses, may, recorded }: GoalFormProps) {
  const [state, run, pending] = useActionState(judge, untried);
  const written = state.done ? {} : state.written;
  if (weaknesses === 0)
    return (
      <div className="block">
        <p className="note">No weakness is written, so that none can harm the goal (rule R3).</p>
      </div>
    );
  return (
    <form action={run} className="block form" noValidate>
      <FormFaults state={state} />
      {Object.entries({ ...goal, version: panel.recorded?.version ?? 0 }).map(([name, entry]) => (
        <input key={name} type="hidden" name={name} value={entry} />
      ))}
      <div className="asked">
        <YesNo
          key={`harm ${state.attempt}`}
          legend="Do the weaknesses, taken together, significantly harm the goal?"
          name="significantHarm"
          value={
            written.significantHarm === undefined
              ? (panel.recorded?.significantHarm ?? false)
              : written.significantHarm === "yes"
          }
          disabled={!may}
        />
      </div>
      <TextArea
        key={`reason ${state.attempt}`}
        id="reason"
        name="reason"
        label="Reason"
        hint="Which weaknesses led to it, and how. Needed where they harm the goal."
        defaultValue={written.reason ?? panel.recorded?.reason ?? ""}
        fault={state.faults.reason}
        disabled={!may}
        maxLength={4000}
      />
      {may && (
        <Button kind="first" type="submit" pending={pending}>
          Record the judgement
        </Button>
      )}
      <p className="note" role="status">
        {pending ? "Recording" : recorded}
      </p>
    </form>
  );
}
