import "server-only";
import { type Actor, isRole, type Role } from "@/domain/actor";
import { type Client, unknownClient } from "@/domain/client";
import { Refusal } from "@/domain/refusal";
import { type Claims, groupsIn, heldBy, readGroups, tellsGroups } from "@/domain/sso";
import { record } from "../audit";
import { authorize } from "../authorize";
import { open, type Tx, within } from "../db";
import { joinByComing } from "./invitations";
import { joinOrganisation } from "./organisations";
import { beginSession, endSessionsButLast } from "./sessions";

type Given = { organisationId: string; issuer: string; claims: Claims };

/**
 * Lets in whom the organisation's own provider vouches for, into that organisation alone. Who comes for the first time joins with
 * the roles of their groups; roles follow the groups at every sign-in. Somebody known elsewhere is not taken over by an address.
 */
export async function enterThroughProvider(
  actor: Actor,
  { organisationId, issuer, claims }: Given,
  client: Client = unknownClient,
): Promise<{ reference: string }> {
  authorize(actor, "session.start");
  await noteGroups(actor, { organisationId, issuer, claims });
  return within({ organisationId }, async (tx) => {
    const set = await tx.singleSignOn.findFirst({
      where: { organisationId, issuer, enabled: true },
      select: { groupClaim: true, groups: true },
    });
    if (set === null) throw new Refusal("missing", "sso.missing");
    const rules = readGroups(set.groups) ?? [];
    const held = heldBy(rules, groupsIn(claims, set.groupClaim));
    if (rules.length > 0 && held.roles.length === 0) throw new Refusal("forbidden", "sso.no-role");
    const branchId = await branchNamed(tx, held.branch);
    const subject = { organisationId, issuer, subject: claims.sub };
    const known = await tx.identity.findUnique({
      where: { organisationId_issuer_subject: subject },
      select: { personId: true },
    });
    const personId =
      known?.personId ??
      (await recognise(tx, actor, organisationId, claims, { roles: held.roles, branchId }));
    if (known === null)
      await tx.identity.create({ data: { ...subject, personId }, select: { personId: true } });
    await follow(
      tx,
      actor,
      organisationId,
      personId,
      rules.length > 0 ? { roles: held.roles, branchId } : null,
    );
    await open(tx, { organisationId, personId });
    const reference = await beginSession(tx, personId, "sso", client, { place: organisationId });
    if (reference === null) throw new Refusal("forbidden", "sso.left");
    return { reference };
  });
}

/**
 * Notes, for administrators to see, that the provider tells no groups although roles hang on them: once, until it does or is set
 * anew. In a transaction of its own, since who is let in by no group is refused.
 */
async function noteGroups(actor: Actor, { organisationId, issuer, claims }: Given): Promise<void> {
  const isMissing = await within({ organisationId }, async (tx) => {
    const set = await tx.singleSignOn.findFirst({
      where: { organisationId, issuer, enabled: true },
      select: { groupClaim: true, groups: true, claimMissedAt: true },
    });
    if (set === null || set.groups.trim() === "") return false;
    const told = tellsGroups(claims, set.groupClaim);
    if (told !== (set.claimMissedAt === null)) {
      const claimMissedAt = told ? null : new Date();
      await tx.singleSignOn.updateMany({ where: { organisationId }, data: { claimMissedAt } });
      const details = { claim: set.groupClaim };
      if (!told)
        await record(tx, actor, organisationId, "single-sign-on.without-groups", organisationId, details);
    }
    return !told && nothingHeld(set.groups);
  });
  if (isMissing) throw new Refusal("forbidden", "sso.no-groups");
}

/** Whether somebody of whom no groups are told would hold nothing. */
const nothingHeld = (groups: string): boolean => heldBy(readGroups(groups) ?? [], []).roles.length === 0;

type Held = { roles: Role[]; branchId: string | null };

/** Whom a subject is that comes for the first time: a member with this address, or somebody whom nobody knows yet. */
async function recognise(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  { email, email_verified, name }: Claims,
  { roles, branchId }: Held,
): Promise<string> {
  if (email === undefined || email_verified === false) throw new Refusal("forbidden", "sso.no-address");
  await open(tx, { organisationId, signInEmail: email });
  const person = await tx.person.findUnique({
    where: { email },
    select: { id: true, memberships: { where: { organisationId }, select: { invitedAt: true } } },
  });
  await open(tx, { organisationId });
  if (person !== null) {
    const [here] = person.memberships;
    const belongs = here?.invitedAt === null || (await joinByComing(tx, person.id, organisationId));
    if (!belongs) throw new Refusal("forbidden", "sso.known-elsewhere");
    await open(tx, { organisationId });
    return person.id;
  }
  if (roles.length === 0) throw new Refusal("forbidden", "sso.no-role");
  const newcomer = { name: name ?? email, email, roles, branchId };
  const { personId } = await joinOrganisation(tx, actor, organisationId, newcomer, undefined);
  await open(tx, { organisationId });
  return personId;
}

/** Roles follow the groups, where groups are set; the last administrator stays one. */
async function follow(tx: Tx, actor: Actor, organisationId: string, personId: string, held: Held | null) {
  const at = { organisationId_personId: { organisationId, personId } };
  const now = await tx.membership.findUniqueOrThrow({
    where: at,
    select: { roles: true, branchId: true, endedAt: true },
  });
  if (now.endedAt !== null) throw new Refusal("forbidden", "sso.left");
  if (held === null) return;
  const before = now.roles.filter(isRole);
  const others = await tx.membership.count({
    where: { organisationId, personId: { not: personId }, endedAt: null, roles: { has: "administrator" } },
  });
  const kept: Role[] = before.includes("administrator") && others === 0 ? ["administrator"] : [];
  const roles = [...new Set([...held.roles, ...kept])];
  if (roles.toSorted().join() === before.toSorted().join() && now.branchId === held.branchId) return;
  await tx.membership.update({
    where: at,
    data: { roles, branchId: held.branchId, version: { increment: 1 } },
    select: { personId: true },
  });
  await endSessionsButLast(tx, personId, organisationId);
  await record(tx, actor, organisationId, "member.roles-changed", personId, { before, after: roles });
}

/** The branch that a group is limited to; a name that no unit has lets nobody in, rather than everywhere. */
async function branchNamed(tx: Tx, name: string): Promise<string | null> {
  if (name === "") return null;
  const unit = await tx.unit.findFirst({ where: { name, archivedAt: null }, select: { id: true } });
  if (unit === null) throw new Refusal("forbidden", "sso.no-branch", { name });
  return unit.id;
}
