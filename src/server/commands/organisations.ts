import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import type { FoundOrganisation } from "@/domain/organisation";
import { beginChain, record } from "../audit";
import { authorize } from "../authorize";
import { open, type Tx, within } from "../db";
import { hashPassword } from "../passwords";

export type Founded = {
  organisationId: string;
  people: { personId: string; email: string }[];
};

/** Founds an organisation with its first people. Who has an address already joins as the person they are. */
export async function foundOrganisation(actor: Actor, input: FoundOrganisation): Promise<Founded> {
  authorize(actor, "organisation.found");
  const hashes = await Promise.all(
    input.people.map(({ password }) => (password === undefined ? undefined : hashPassword(password))),
  );
  return within({}, (tx) => found(tx, actor, input, hashes));
}

/** Founds it, in the transaction of who may. */
export async function found(
  tx: Tx,
  actor: Actor,
  { organisation: name, people: newcomers, demonstration = false }: FoundOrganisation,
  passwordHashes: readonly (string | undefined)[],
): Promise<Founded> {
  const organisationId = randomUUID();
  await open(tx, { organisationId });
  await tx.organisation.create({ data: { id: organisationId, name, demonstration }, select: { id: true } });
  await beginChain(tx, organisationId);
  await record(tx, actor, organisationId, "organisation.founded", organisationId, { name });
  const people: Founded["people"] = [];
  for (const [index, newcomer] of newcomers.entries())
    people.push(await joinOrganisation(tx, actor, organisationId, newcomer, passwordHashes[index]));
  return { organisationId, people };
}

type Newcomer = FoundOrganisation["people"][number];

/** Makes somebody a member. Who has the address already joins as the person they are; a password is set for newcomers alone. */
export async function joinOrganisation(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  { name, email, roles, branchId = null }: Newcomer & { branchId?: string | null },
  passwordHash: string | undefined,
) {
  await open(tx, { organisationId, signInEmail: email });
  const known = await tx.person.findUnique({ where: { email }, select: { id: true } });
  const personId = known?.id ?? randomUUID();
  await open(tx, { organisationId, personId });
  if (known === null) {
    await tx.person.create({ data: { id: personId, email, name }, select: { id: true } });
    if (passwordHash !== undefined)
      await tx.credential.create({ data: { personId, passwordHash }, select: { personId: true } });
  }
  await tx.membership.create({
    data: { organisationId, personId, roles, branchId },
    select: { personId: true },
  });
  await record(tx, actor, organisationId, "member.joined", personId, { roles });
  return { personId, email };
}
