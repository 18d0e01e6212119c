import { randomUUID } from "node:crypto";
import { type Member, memberAt, type Role, roles, system } from "@/domain/actor";
import type { AddMember } from "@/domain/member-input";
import { acceptInvitation } from "@/server/commands/invitations";
import { foundOrganisation } from "@/server/commands/organisations";
import { addMember } from "@/server/commands/people";

export const password = "the plumb line hangs true";

export type Person = { actor: Member; email: string };

export type Stage = { organisationId: string; people: Readonly<Record<Role, Person>> };

/** A fresh organisation with one person for each role, all with the same password, so that files run side by side. */
export async function newOrganisation(name: string): Promise<Stage> {
  const tag = randomUUID().slice(0, 8);
  const newcomers = roles.map((role) => ({
    name: `${role} of ${name}`,
    email: `${role}.${tag}@example.org`,
    roles: [role],
    password,
  }));
  const founded = await foundOrganisation(system, { organisation: name, people: newcomers });
  const person = (role: Role): Person => {
    const joined = founded.people[roles.indexOf(role)];
    if (joined === undefined) throw new Error(`Nobody joined as ${role}.`);
    const { organisationId } = founded;
    return {
      actor: { kind: "member", personId: joined.personId, organisationId, roles: [role], branchId: null },
      email: joined.email,
    };
  };
  return {
    organisationId: founded.organisationId,
    people: {
      manager: person("manager"),
      contributor: person("contributor"),
      appraiser: person("appraiser"),
      executive: person("executive"),
      administrator: person("administrator"),
    },
  };
}

/** Adds somebody, and has them join at once. */
export async function takeIn(actor: Member, newcomer: AddMember): Promise<{ personId: string }> {
  const { personId } = await addMember(actor, newcomer);
  await acceptInvitation(memberAt(personId, actor.organisationId), actor);
  return { personId };
}
