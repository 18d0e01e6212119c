import "server-only";
import type { Member } from "@/domain/actor";
import { type Preview, previewOf } from "@/domain/evidence/file-type";
import { type Freshness, freshness } from "@/domain/evidence/freshness";
import { type Sensitivity, sensitivityOf } from "@/domain/evidence/sensitivity";
import { can } from "@/domain/policy";
import { evidenceFor } from "./evidence-records";
import { dayOf } from "./records";

/**
 * One item as a list shows it. Days are "2026-11-22", moments ISO 8601 in UTC. `title` is null where the reader may know
 * its state alone: the name of restricted evidence can give it away.
 */
export type EvidenceLine = {
  id: string;
  title: string | null;
  owner: { id: string; name: string };
  mine: boolean;
  sensitivity: Sensitivity;
  freshness: Freshness;
  expiresOn: string | null;
  collectedOn: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  receivedAt: string;
  changedAt: string;
  archived: boolean;
  revision: number;
  /** Whether the present revision was accepted; the last accepted one, null where none was. */
  accepted: boolean;
  acceptedRevision: number | null;
  /** What the present revision holds. */
  files: number;
  addresses: number;
  /** How many answers and practices it stands behind. */
  uses: number;
  /** Whether its contents open for the reader. */
  opens: boolean;
};

/** A file of a revision. `size` in bytes; `preview` is how it can be shown in place, null where it cannot. */
export type EvidenceFileView = {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  scan: string;
  preview: Preview | null;
  by: string;
  addedAt: string;
};

export type EvidenceAddressView = { id: string; url: string; title: string; by: string; addedAt: string };

type LineRow = {
  id: string;
  title: string;
  ownerId: string;
  sensitivity: string;
  periodFrom: Date | null;
  periodTo: Date | null;
  collectedOn: Date | null;
  expiresOn: Date | null;
  receivedAt: Date;
  changedAt: Date;
  archivedAt: Date | null;
  revision: number;
  owner: { person: { name: string } };
  revisions: { number: number; acceptedAt: Date | null; _count: { files: number; addresses: number } }[];
  _count: { answers: number; practices: number };
};

/** A row as this member may see it on their own day. */
export function evidenceLine(actor: Member, row: LineRow, today: string): EvidenceLine {
  const expiresOn = dayOrNull(row.expiresOn);
  const present = row.revisions.find(({ number }) => number === row.revision);
  const accepted = row.revisions.filter(({ acceptedAt }) => acceptedAt !== null);
  const opens = can(actor, "evidence.open", evidenceFor(actor, row));
  return {
    id: row.id,
    title: opens ? row.title : null,
    owner: { id: row.ownerId, name: row.owner.person.name },
    mine: row.ownerId === actor.personId,
    sensitivity: sensitivityOf(row.sensitivity),
    freshness: freshness(expiresOn, today),
    expiresOn,
    collectedOn: dayOrNull(row.collectedOn),
    periodFrom: dayOrNull(row.periodFrom),
    periodTo: dayOrNull(row.periodTo),
    receivedAt: row.receivedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    archived: row.archivedAt !== null,
    revision: row.revision,
    accepted: present?.acceptedAt != null,
    acceptedRevision: accepted.length === 0 ? null : Math.max(...accepted.map(({ number }) => number)),
    files: present?._count.files ?? 0,
    addresses: present?._count.addresses ?? 0,
    uses: row._count.answers + row._count.practices,
    opens,
  };
}

export const lineSelect = {
  id: true,
  title: true,
  ownerId: true,
  sensitivity: true,
  periodFrom: true,
  periodTo: true,
  collectedOn: true,
  expiresOn: true,
  receivedAt: true,
  changedAt: true,
  archivedAt: true,
  revision: true,
  owner: { select: { person: { select: { name: true } } } },
  revisions: {
    orderBy: { number: "desc" },
    select: { number: true, acceptedAt: true, _count: { select: { files: true, addresses: true } } },
  },
  _count: { select: { answers: true, practices: true } },
} as const;

type By = { by: { person: { name: string } }; addedAt: Date };

export const fileView = ({
  by,
  addedAt,
  ...row
}: Omit<EvidenceFileView, "preview" | "by" | "addedAt"> & By): EvidenceFileView => ({
  ...row,
  preview: previewOf(row.type),
  by: by.person.name,
  addedAt: addedAt.toISOString(),
});

export const addressView = ({
  by,
  addedAt,
  ...row
}: Omit<EvidenceAddressView, "by" | "addedAt"> & By): EvidenceAddressView => ({
  ...row,
  by: by.person.name,
  addedAt: addedAt.toISOString(),
});

const arrival: { addedAt?: "asc"; id?: "asc" }[] = [{ addedAt: "asc" }, { id: "asc" }];
const by = { select: { person: { select: { name: true } } } } as const;

/** What a revision holds, in the order in which it came. */
export const contentsSelect = {
  files: {
    orderBy: arrival,
    select: {
      id: true,
      name: true,
      type: true,
      size: true,
      sha256: true,
      scan: true,
      addedAt: true,
      by,
    },
  },
  addresses: {
    orderBy: arrival,
    select: { id: true, url: true, title: true, addedAt: true, by },
  },
} as const;

const dayOrNull = (date: Date | null) => (date === null ? null : dayOf(date));
