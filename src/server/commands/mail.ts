import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { type Letter, letters } from "@/domain/mail";
import { authorize } from "../authorize";
import { type Tx, within } from "../db";
import { seal, unseal } from "../sealing";

/** A message to carry, with the address it goes to and how often it was tried before. */
export type Job = { id: string; to: string; name: string; letter: Letter; attempts: number };

/** Lays a message to a person out to be carried, in the transaction of what it tells of; that person is open in it. */
export async function post(tx: Tx, personId: string, letter: Letter): Promise<void> {
  const { email, name } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, name: true },
  });
  const told = JSON.stringify({ letter, to: email, name });
  await tx.mail.create({
    data: { personId, kind: letter.kind, sealed: seal(told, placeOf(personId)) },
    select: { id: true },
  });
}

/**
 * The next message that is due, which is this carrier's for two minutes. Who dies meanwhile leaves it to the next, so that
 * none is lost; its number is the same then, by which a mail server knows it again.
 */
export async function takeMail(actor: Actor): Promise<Job | "unreadable" | null> {
  authorize(actor, "mail.carry");
  return carrying(async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string; person_id: string; sealed: string; attempts: number }[]>`
      update mail set attempts = attempts + 1, due_at = now() + interval '2 minutes'
      where id = (select id from mail where sent_at is null and given_up_at is null and due_at <= now()
        order by due_at limit 1 for update skip locked)
      returning id, person_id, sealed, attempts`;
    if (row === undefined) return null;
    const { id, sealed, attempts, person_id } = row;
    const told = read(sealed, person_id);
    if (told !== null) return { id, attempts, ...told };
    // Sealed under a secret that the server no longer has: one such message holds up no other.
    await tx.mail.updateMany({ where: { id }, data: { givenUpAt: new Date() } });
    return "unreadable";
  });
}

/** Notes that it was handed over, and forgets what it said. */
export async function noteSent(actor: Actor, { id }: { id: string }): Promise<void> {
  authorize(actor, "mail.carry");
  await carrying((tx) =>
    tx.mail.updateMany({ where: { id, sentAt: null }, data: { sentAt: new Date(), sealed: "" } }),
  );
}

/** Lays it out again for later, each time twice as late; after two days it is given up. */
export async function noteFailed(
  actor: Actor,
  { id, attempts }: { id: string; attempts: number },
): Promise<void> {
  authorize(actor, "mail.carry");
  const minutes = 2 ** Math.min(attempts - 1, 9);
  const over = attempts >= mostAttempts;
  await carrying((tx) =>
    tx.mail.updateMany({
      where: { id, sentAt: null },
      data: over ? { givenUpAt: new Date(), sealed: "" } : { dueAt: new Date(Date.now() + minutes * 60_000) },
    }),
  );
}

// 1, 2, 4 … minutes apart, 512 at most: two days in all.
const mostAttempts = 14;

function read(sealed: string, personId: string) {
  try {
    return Sealed.parse(JSON.parse(unseal(sealed, placeOf(personId))));
  } catch {
    return null;
  }
}

const placeOf = (personId: string): string => `mail to ${personId}`;
const Sealed = z.object({ to: z.string(), name: z.string(), letter: letters });

const carrying = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  within({}, async (tx) => {
    await tx.$queryRaw`select set_config('app.mail', 'carry', true)`;
    return work(tx);
  });
