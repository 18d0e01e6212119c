import "server-only";
import type { Actor } from "@/domain/actor";
import type { UploadLimits } from "@/domain/evidence/limits";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { uploadLimits } from "../evidence-limits";
import { type EvidenceOwner, evidenceOwners } from "../evidence-owners";
import { evidenceFor, loadEvidence } from "../evidence-records";
import { type EvidenceUse, usesOf } from "../evidence-uses";
import {
  addressView,
  contentsSelect,
  type EvidenceAddressView,
  type EvidenceFileView,
  type EvidenceLine,
  evidenceLine,
  fileView,
  lineSelect,
} from "../evidence-view";

export type { EvidenceUse };

export type EvidenceRevisionView = {
  number: number;
  note: string;
  by: string;
  addedAt: string;
  acceptedAt: string | null;
  files: EvidenceFileView[];
  addresses: EvidenceAddressView[];
};

export type EvidenceItem = EvidenceLine & {
  description: string;
  addedBy: string;
  version: number;
  /** The latest first; empty where the contents do not open for the reader. */
  revisions: EvidenceRevisionView[];
  /** Where it stands, as far as the reader may know of it; `usesHidden` counts the rest. */
  usedBy: EvidenceUse[];
  usesHidden: number;
  owners: EvidenceOwner[];
  limits: UploadLimits;
  /** `change` what is said of it and what it holds; `putAway` puts it away or brings it back. */
  may: { change: boolean; putAway: boolean };
};

/** One item with all its revisions and where it is used. */
export async function readEvidence(actor: Actor, id: string, today: string): Promise<EvidenceItem> {
  authorizeMember(actor, "evidence.list");
  return within(reach(actor), async (tx) => {
    const held = await loadEvidence(tx, id);
    const subject = evidenceFor(actor, held);
    authorizeMember(actor, "evidence.see", subject);
    const row = await tx.evidence.findFirstOrThrow({ where: { id }, select: whole });
    const line = evidenceLine(actor, row, today);
    const uses = await usesOf(tx, actor, id);
    const changes = can(actor, "evidence.change", subject);
    return {
      ...line,
      description: line.opens ? row.description : "",
      addedBy: row.adder.person.name,
      version: row.version,
      revisions: line.opens ? row.revisions.map(revisionView) : [],
      usedBy: uses.shown,
      usesHidden: line.uses - uses.shown.length,
      owners: changes ? await evidenceOwners(tx) : [],
      limits: uploadLimits(),
      may: { change: changes && !line.archived, putAway: changes },
    };
  });
}

type RevisionRow = Omit<EvidenceRevisionView, "by" | "addedAt" | "acceptedAt" | "files" | "addresses"> & {
  by: { person: { name: string } };
  addedAt: Date;
  acceptedAt: Date | null;
  files: Parameters<typeof fileView>[0][];
  addresses: Parameters<typeof addressView>[0][];
};

const revisionView = ({
  number,
  note,
  by,
  addedAt,
  acceptedAt,
  files,
  addresses,
}: RevisionRow): EvidenceRevisionView => ({
  number,
  note,
  by: by.person.name,
  addedAt: addedAt.toISOString(),
  acceptedAt: acceptedAt?.toISOString() ?? null,
  files: files.map(fileView),
  addresses: addresses.map(addressView),
});

const named = { select: { person: { select: { name: true } } } } as const;

const whole = {
  ...lineSelect,
  description: true,
  version: true,
  adder: named,
  revisions: {
    ...lineSelect.revisions,
    select: {
      ...lineSelect.revisions.select,
      ...contentsSelect,
      note: true,
      addedAt: true,
      by: named,
    },
  },
} as const;
