"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { UnitPlace, UnitView } from "@/server/queries/units";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { DataDetails } from "@/ui/data-details";
import { Note } from "@/ui/words";
import { FormFaults } from "../../assessments/form-faults";
import { merge, move } from "../actions";
import { placeOptions } from "../place-options";

type Props = { unit: Pick<UnitView, "unitId" | "version" | "parentId">; places: readonly UnitPlace[] };

/** Hangs the unit elsewhere in the tree. */
export function MoveUnitForm({ unit, places }: Props) {
  const [state, run, pending] = useActionState(move, untried);
  return (
    <form action={run} className="narrow">
      <FormFaults state={state} />
      <Held unit={unit} />
      <SelectField
        key={`parentId ${state.attempt}`}
        id="parentId"
        name="parentId"
        label="Below"
        defaultValue={state.written["parentId"] ?? unit.parentId ?? ""}
        fault={state.faults["parentId"]}
        options={[{ value: "", label: "Nothing: at the top" }, ...placeOptions(places)]}
        width="whole"
      />
      <Button type="submit" pending={pending}>
        Move the unit
      </Button>
    </form>
  );
}

type MergeProps = Props & {
  /** What goes with it, in words. */
  goes: string;
};

/** Lets another unit take this one over, once it is said what goes with it. */
export function MergeUnitForm({ unit, places, goes }: MergeProps) {
  const [state, run, pending] = useActionState(merge, untried);
  return (
    <form action={run} className="narrow">
      <FormFaults state={state} />
      <Held unit={unit} />
      <SelectField
        key={`into ${state.attempt}`}
        id="into"
        name="into"
        label="Merged into"
        defaultValue={state.written["into"] ?? ""}
        fault={state.faults["into"]}
        options={[{ value: "", label: "Choose a unit" }, ...placeOptions(places)]}
        width="whole"
      />
      <DataDetails summary="Merge the unit" open={state.attempt > 0}>
        <Note>{goes}</Note>
        <Button type="submit" pending={pending}>
          Merge for good
        </Button>
      </DataDetails>
    </form>
  );
}

function Held({ unit: { unitId, version } }: Pick<Props, "unit">) {
  return (
    <>
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
