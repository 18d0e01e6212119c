"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { MemberLine } from "@/server/queries/people";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notices";
import { FormFaults } from "../../assessments/form-faults";
import { giveRoles } from "../actions";
import { RoleFields } from "../role-fields";

export function RolesForm({ member }: { member: MemberLine }) {
  const [state, run, pending] = useActionState(giveRoles, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      {state.done && <Notice title="The roles are changed, from the next page they open on." />}
      <input type="hidden" name="personId" value={member.personId} />
      <input type="hidden" name="version" value={member.version} />
      <RoleFields key={`${member.version} ${state.attempt}`} state={state} held={member.roles} />
      <Button type="submit" pending={pending}>
        {pending ? "Saving" : "Save the roles"}
      </Button>
    </form>
  );
}
