import "server-only";
import { digestOf } from "@/catalogue/digest";
import type { Tx } from "./db";

/** What of a signature its seal covers: every column. */
export const sealed = {
  organisationId: true,
  id: true,
  appraisalId: true,
  assessmentId: true,
  act: true,
  personId: true,
  at: true,
  reason: true,
  result: true,
  given: true,
  hash: true,
} as const;

/** A signature is not, or no longer, what the event at this place tells of it; or no event tells of it. */
export type SignatureBreak = {
  kind: "signature-altered" | "signature-gone" | "signature-untold";
  from: number;
  to: number;
  id: string;
};

type Signature = Record<Exclude<keyof typeof sealed, "at" | "result" | "given">, string> & {
  at: Date;
  result: unknown;
  given: unknown;
};

/** SHA-256 over a signature as it lies in its row; the chain of events keeps it, so that the row cannot change unnoticed. */
export const sealOf = (row: Signature): string => digestOf(JSON.parse(JSON.stringify(row)));

/**
 * Where the signatures that lie there are not those that the chain tells of: changed, gone, or put there past the product. Of
 * those from before seals were kept, what they were given for and by whom is held against the chain.
 */
export async function breaksInSignatures(tx: Tx): Promise<SignatureBreak[]> {
  const rows: Signature[] = await tx.signOff.findMany({ select: sealed, orderBy: { at: "asc" } });
  const events = await tx.auditEvent.findMany({
    where: { action: { in: ["appraisal.signed", "appraisal.signature-withdrawn"] } },
    orderBy: { sequence: "asc" },
    select: { sequence: true, action: true, subject: true, personId: true, details: true },
  });
  const left = new Set(rows);
  const breaks: SignatureBreak[] = [];
  for (const event of events) {
    const told = toldIn(event.details);
    const act = event.action === "appraisal.signed" ? "signed" : "withdrawn";
    const row = rows.find((one) => isTold(one, act, told));
    if (row !== undefined) left.delete(row);
    const holds =
      row !== undefined &&
      row.act === act &&
      row.appraisalId === event.subject &&
      row.personId === event.personId &&
      (told.seal === ""
        ? act === "withdrawn" || (row.hash === told.hash && digestOf(plain(row.given)) === told.hash)
        : sealOf(row) === told.seal);
    const place = Number(event.sequence);
    const id = told.row === "" ? told.signature : told.row;
    if (!holds)
      breaks.push({ kind: row ? "signature-altered" : "signature-gone", from: place, to: place, id });
  }
  return [
    ...breaks,
    ...[...left].map(({ id }): SignatureBreak => ({ kind: "signature-untold", from: 0, to: 0, id })),
  ];
}

/** A signature is told of by its id; so is its withdrawal, or, from before that was kept, by the signature that it takes back. */
function isTold(row: Signature, act: string, told: ReturnType<typeof toldIn>): boolean {
  if (act === "signed") return row.id === told.signature;
  if (told.row !== "") return row.id === told.row;
  return row.act === "withdrawn" && toldIn(row.given).signature === told.signature;
}

function toldIn(details: unknown) {
  const told: Record<string, unknown> = { ...(typeof details === "object" ? details : {}) };
  const text = (name: string) => (typeof told[name] === "string" ? String(told[name]) : "");
  return { signature: text("signature"), row: text("withdrawal"), hash: text("hash"), seal: text("seal") };
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
