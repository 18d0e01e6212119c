import type { Client } from "pg";
import { chained } from "@/server/audit";

export type Event = {
  sequence: bigint;
  at: Date;
  personId: string | null;
  action: string;
  subject: string;
  details: unknown;
  hash: string;
};
export type Head = { sequence: bigint; hash: string };

/** The chain of the organisation that is open on this connection, as its rows tell it. */
export async function chainOf(client: Client): Promise<{ events: Event[]; head: Head }> {
  const { rows } = await client.query(
    `select sequence, at, person_id as "personId", action, subject, details, hash from audit_event order by sequence`,
  );
  const heads = await client.query("select sequence, hash from audit_head");
  const counted = <Row extends { sequence: string }>(row: Row) => ({
    ...row,
    sequence: BigInt(row.sequence),
  });
  return { events: rows.map(counted), head: counted(heads.rows[0]) };
}

/** The first event that does not follow from those before; "head" where the end is not the one that was noted. */
export function firstBreak(events: readonly Event[], head: Head): bigint | "head" | null {
  let previous: Head = { sequence: 0n, hash: "" };
  for (const event of events) {
    const { sequence, hash } = event;
    if (sequence !== previous.sequence + 1n || hash !== chained(previous.hash, sequence, event))
      return sequence;
    previous = { sequence, hash };
  }
  return previous.sequence === head.sequence && previous.hash === head.hash ? null : "head";
}
