import "server-only";
import type { Actor } from "@/domain/actor";
import type { AuditFilter } from "@/domain/audit-filter";
import { type AuditRow, countEvents, eventsOf, idsIn, namesOf } from "../audit-rows";
import { authorizeMember } from "../authorize";
import { csvText } from "../csv";
import { whole, within } from "../db";

/** What was done: by whom, to what, from where. Names are as they are now; null where there is none. */
export type AuditLine = {
  sequence: number;
  at: string;
  by: { id: string; name: string } | null;
  action: string;
  subject: { id: string; name: string | null };
  details: Readonly<Record<string, unknown>>;
  /** What those are called now whom the details speak of by their ids. */
  names: Readonly<Record<string, string>>;
  address: string | null;
  requestId: string | null;
  /** The token of a program that asked in their name. */
  token: { id: string; name: string } | null;
  hash: string;
};

export type AuditPage = { lines: AuditLine[]; total: number; page: number; pages: number };

const pageSize = 25;
/** How many events one export holds at most; a narrower period gives the rest. */
const mostExported = 50_000;

/** What was done in the organisation, the latest first. Days of the filter are days of the given time zone. */
export async function readAudit(
  actor: Actor,
  { page, timeZone, ...filter }: AuditFilter & { page: number; timeZone: string },
): Promise<AuditPage> {
  authorizeMember(actor, "audit.read");
  const { organisationId } = actor;
  return within(whole(organisationId), async (tx) => {
    const total = await countEvents(tx, filter, timeZone);
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(Math.max(1, page), pages);
    const rows = await eventsOf(tx, filter, timeZone, { skip: (shown - 1) * pageSize, take: pageSize });
    const names = await namesOf(tx, organisationId, rows);
    const lines = rows.map((row) => ({ ...lineOf(row, names), names: namesIn(row, names) }));
    return { lines, total, page: shown, pages };
  });
}

/** The same as a file to keep, with the hash of each event, so that the chain can be verified elsewhere. */
export async function exportAudit(
  actor: Actor,
  { timeZone, ...filter }: AuditFilter & { timeZone: string },
  format: "csv" | "json",
): Promise<string> {
  authorizeMember(actor, "audit.read");
  const { organisationId } = actor;
  const lines = await within(whole(organisationId), async (tx) => {
    const rows = await eventsOf(tx, filter, timeZone, { skip: 0, take: mostExported });
    const names = await namesOf(tx, organisationId, rows);
    return rows.map((row) => lineOf(row, names));
  });
  if (format === "json")
    return `${JSON.stringify({ organisation: organisationId, events: lines }, null, 2)}\n`;
  const cells = lines.map((line) => [
    `${line.sequence}`,
    line.at,
    line.by?.name ?? "",
    line.action,
    line.subject.name ?? line.subject.id,
    JSON.stringify(line.details),
    line.address ?? "",
    line.requestId ?? "",
    line.token?.id ?? "",
    line.hash,
  ]);
  return csvText([headings, ...cells].map((row) => row.map(plain)));
}

const headings = [
  "sequence",
  "at",
  "by",
  "action",
  "subject",
  "details",
  "address",
  "request",
  "token",
  "hash",
];

/** A cell that begins like a formula is led by an apostrophe: names and texts are whatever somebody wrote. */
const plain = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** The names of those whom the details of one event speak of. */
const namesIn = ({ details }: AuditRow, names: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    idsIn(details).flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [[id, name]];
    }),
  );

function lineOf(row: AuditRow, names: ReadonlyMap<string, string>): Omit<AuditLine, "names"> {
  const { personId, tokenId, subject, at, details, sequence, ...rest } = row;
  return {
    ...{ action: rest.action, address: rest.address, requestId: rest.requestId, hash: rest.hash },
    sequence: Number(sequence),
    at: at.toISOString(),
    by: personId === null ? null : { id: personId, name: names.get(personId) ?? "" },
    token: tokenId === null ? null : { id: tokenId, name: names.get(tokenId) ?? "" },
    subject: { id: subject, name: names.get(subject) ?? null },
    details:
      typeof details === "object" && details !== null ? Object.fromEntries(Object.entries(details)) : {},
  };
}
