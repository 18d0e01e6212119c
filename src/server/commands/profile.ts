import "server-only";
import type { Actor } from "@/domain/actor";
import type { ChangeProfile, ChangeTimeZone, SessionKey } from "@/domain/profile-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { within } from "../db";

/** Changes how one is called and how one likes to read. */
export async function changeProfile(actor: Actor, { version, ...said }: ChangeProfile): Promise<void> {
  authorizeMember(actor, "person.change");
  const { personId, organisationId } = actor;
  await within({ personId, organisationId }, async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: personId, version },
      data: { ...said, version: { increment: 1 } },
    });
    if (count === 0) throw new Refusal("conflict", "person.stale");
    await record(tx, actor, organisationId, "person.changed", personId, { name: said.name });
  });
}

/** Changes in which time zone one reads, and nothing else. Twice is no fault. */
export async function changeTimeZone(actor: Actor, { timeZone }: ChangeTimeZone): Promise<void> {
  authorizeMember(actor, "person.change");
  const { personId, organisationId } = actor;
  await within({ personId, organisationId }, async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: personId, timeZone: { not: timeZone } },
      data: { timeZone, version: { increment: 1 } },
    });
    if (count > 0) await record(tx, actor, organisationId, "person.changed", personId, { timeZone });
  });
}

/** Ends one of one's own sessions, wherever it is open. Twice is no fault; another person's is not found. */
export async function endOwnSession(actor: Actor, { hash }: SessionKey): Promise<void> {
  authorizeMember(actor, "session.end");
  const { personId, organisationId } = actor;
  await within({ personId, organisationId }, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { hash, personId, endedAt: null },
      data: { endedAt: new Date() },
    });
    if (count > 0) await record(tx, actor, organisationId, "session.ended-elsewhere", personId);
  });
}
