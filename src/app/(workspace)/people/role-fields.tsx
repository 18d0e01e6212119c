"use client";
import type { FormState } from "@/app/action";
import { roleNames, roleWork } from "@/app/words/roles";
import { type Role, roles } from "@/domain/actor";
import { CheckField } from "@/ui/choice-fields";
import { FieldNotes } from "@/ui/field";

/** The roles that somebody holds, each with what it is for; what was ticked stands again after a refusal. */
export function RoleFields({ state, held }: { state: FormState; held: readonly Role[] }) {
  const fault = state.faults["roles"];
  const isTicked = (role: Role) =>
    state.attempt === 0 || state.done ? held.includes(role) : `role-${role}` in state.written;
  return (
    <fieldset
      id="roles"
      tabIndex={-1}
      className={fault ? "field wrong" : "field"}
      aria-describedby={fault ? "roles-fault" : undefined}
    >
      <legend>Roles</legend>
      {roles.map((role) => (
        <CheckField
          key={role}
          id={`role-${role}`}
          name={`role-${role}`}
          label={roleNames[role]}
          hint={roleWork[role]}
          defaultChecked={isTicked(role)}
        />
      ))}
      <FieldNotes id="roles" fault={fault} />
    </fieldset>
  );
}
