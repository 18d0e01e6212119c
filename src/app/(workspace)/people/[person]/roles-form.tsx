"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { MemberLine } from "@/server/queries/people";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notices";
import { FormFaults } from "../../assessments/form-faults";
import { giveRoles } from "../actions";
import { BranchField } from "../branch-field";
import { RoleFields } from "../role-fields";

type RolesFormProps = { member: MemberLine; places: readonly { value: string; label: string }[] };

export function RolesForm({ member, places }: RolesFormProps) {
  const [state, run, pending] = useActionState(giveRoles, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      {state.done && <Notice title="Saved. It holds from the next page they open." />}
      <input type="hidden" name="personId" value={member.personId} />
      <input type="hidden" name="version" value={member.version} />
      <RoleFields key={`${member.version} ${state.attempt}`} state={state} held={member.roles} />
      <BranchField
        key={`branch ${member.version} ${state.attempt}`}
        state={state}
        held={member.branch?.id ?? ""}
        places={places}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Saving" : "Save the roles"}
      </Button>
    </form>
  );
}
