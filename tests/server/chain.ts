import type { Client } from "pg";
import { breaksAtEnd, breaksIn } from "@/server/audit-chain";

export type Event = {
  sequence: bigint;
  at: Date;
  personId: string | null;
  action: string;
  subject: string;
  details: unknown;
  address: string | null;
  requestId: string | null;
  tokenId: string | null;
  hash: string;
};
export type Head = { sequence: bigint; hash: string };

/** The chain of the organisation that is open on this connection, as its rows tell it. */
export async function chainOf(client: Client): Promise<{ events: Event[]; head: Head }> {
  const { rows } = await client.query(
    `select sequence, at, person_id as "personId", action, subject, details, hash,
      address, request_id as "requestId", token_id as "tokenId" from audit_event order by sequence`,
  );
  const heads = await client.query("select sequence, hash from audit_head");
  const counted = <Row extends { sequence: string }>(row: Row) => ({
    ...row,
    sequence: BigInt(row.sequence),
  });
  return { events: rows.map(counted), head: counted(heads.rows[0]) };
}

/** Where the product says that the chain does not hold, first of all; null where it holds. */
export function firstBreak(events: readonly Event[], head: Head): string | null {
  const { breaks, last } = breaksIn({ sequence: 0n, hash: "" }, events);
  const [first] = [...breaks, ...breaksAtEnd(last, head)];
  return first === undefined ? null : `${first.kind} ${first.from}`;
}
