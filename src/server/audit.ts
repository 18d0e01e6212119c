import "server-only";
import type { Actor } from "@/domain/actor";
import { asked } from "@/journal";
import { asItIs, type Json, type Part, sql, type Tx } from "./db";
import { canonical, checksumOf } from "./digests";
import { type Whereabouts, whereabouts } from "./whereabouts";

export type AuditDetails = { readonly [name: string]: Json | undefined };

/**
 * Appends to the organisation's chain, in the transaction of what it tells of. Each hash covers the one
 * before, the place in the chain and the event, so that no row can change, go or move unnoticed.
 */
export async function record(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  action: string,
  subject: string,
  details: AuditDetails = {},
  here?: Whereabouts,
): Promise<void> {
  const chained = await appending(actor, organisationId, { action, subject, details, here });
  appended(await tx.$executeRaw`with ${chained} select 1 from chained`, organisationId, action);
}

/**
 * The same as a part of a statement that does more: `chained` holds one row once the event is appended. It comes about where
 * `where` says so.
 */
export async function appending(
  actor: Actor,
  organisationId: string,
  { action, subject, details, here, where = asItIs }: Appending,
): Promise<Part> {
  const { personId, tokenId } = who(actor);
  const at = new Date();
  const from = here ?? (await whereabouts());
  const told = canonical({
    action,
    at: at.toISOString(),
    details,
    personId,
    subject,
    ...known({ ...from, tokenId }),
  });
  return sql`
    head as (select sequence + 1 as sequence, hash from audit_head where organisation_id = ${organisationId}::uuid for update),
    event as (
      insert into audit_event (organisation_id, sequence, at, person_id, action, subject, details, address, request_id, token_id, hash)
      select ${organisationId}::uuid, sequence, ${at}, ${personId}::uuid, ${action}, ${subject}, ${JSON.stringify(details)}::jsonb,
        ${from.address}, ${from.requestId}::uuid, ${tokenId}::uuid,
        encode(sha256(convert_to(hash || chr(10) || sequence || chr(10) || ${told}, 'UTF8')), 'hex')
      from head ${where} returning sequence, hash),
    chained as (
      update audit_head set sequence = event.sequence, hash = event.hash
      from event where organisation_id = ${organisationId}::uuid returning 1)`;
}

type Appending = {
  action: string;
  subject: string;
  details: AuditDetails;
  here?: Whereabouts | undefined;
  where?: Part;
};

/** Notes for the journal what was appended; throws where there was no chain to join. */
export function appended(events: number, organisationId: string, action: string): void {
  if (events !== 1) throw new Error(`There is no chain of ${organisationId} that ${action} could join`);
  asked()?.did.push(action);
}

/** Begins an organisation's chain, once, in the transaction that founds it. */
export async function beginChain(tx: Tx, organisationId: string): Promise<void> {
  await tx.auditHead.create({ data: { organisationId, sequence: 0, hash: "" } });
}

/** The hash an event must have, given the one before it. */
export function chained(previous: string, sequence: bigint, event: Told): string {
  const { action, at, details, personId, subject } = event;
  const told = canonical({ action, at: at.toISOString(), details, personId, subject, ...known(event) });
  return checksumOf(`${previous}\n${sequence}\n${told}`);
}

export type Told = {
  at: Date;
  personId: string | null;
  action: string;
  subject: string;
  details: unknown;
} & Origin;

/** From where, and through which token of a person's where a program asked. */
type Origin = Whereabouts & { tokenId: string | null };

const who = (actor: Actor) =>
  actor.kind === "member"
    ? { personId: actor.personId, tokenId: actor.tokenId ?? null }
    : { personId: null, tokenId: null };

/** What is not known of a place is left out, so that events from before it was written down keep their hash. */
const known = ({ address, requestId, tokenId }: Origin) => ({
  ...(address === null ? {} : { address }),
  ...(requestId === null ? {} : { requestId }),
  ...(tokenId === null ? {} : { tokenId }),
});
