import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { daysAfter, type Freshness, soonDays } from "@/domain/evidence/freshness";
import type { FindEvidence } from "@/domain/evidence/input";
import type { UploadLimits } from "@/domain/evidence/limits";
import { can, itemSubject } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { uploadLimits } from "../evidence-limits";
import { type EvidenceOwner, evidenceOwners } from "../evidence-owners";
import { type EvidenceLine, evidenceLine, lineSelect } from "../evidence-view";

export type { EvidenceLine, EvidenceOwner };
export type EvidenceList = {
  lines: EvidenceLine[];
  total: number;
  page: number;
  pages: number;
  owners: EvidenceOwner[];
  limits: UploadLimits;
  may: { add: boolean };
};

/** How many lines a page of the library has. */
const pageSize = 25;

/** The library as this reader may see it, the last changed first. `today` is the reader's own day. */
export async function listEvidence(actor: Actor, find: FindEvidence, today: string): Promise<EvidenceList> {
  authorizeMember(actor, "evidence.list");
  const where = { AND: [visibleTo(actor), ...wanted(actor, find, today)] };
  return within(reach(actor), async (tx) => {
    const total = await tx.evidence.count({ where });
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const page = Math.min(Math.max(1, find.page), pages);
    const rows = await tx.evidence.findMany({
      where,
      orderBy: [{ changedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: lineSelect,
    });
    const lines = rows.map((row) => evidenceLine(actor, row, today));
    const owners = await evidenceOwners(tx);
    return {
      lines,
      total,
      page,
      pages,
      owners,
      limits: uploadLimits(),
      may: { add: can(actor, "evidence.add") },
    };
  });
}

/** Whom an item can be given to, and whether the reader may add one: what a form that adds one needs. */
export async function readAddingEvidence(
  actor: Actor,
): Promise<{ owners: EvidenceOwner[]; me: string; limits: UploadLimits }> {
  authorizeMember(actor, "evidence.add");
  const owners = await within(reach(actor), evidenceOwners);
  return { owners, me: actor.personId, limits: uploadLimits() };
}

/** What of the reader's own has expired or soon will, the first to expire first; what is put away apart. */
export async function listExpiring(actor: Actor, today: string): Promise<EvidenceLine[]> {
  authorizeMember(actor, "evidence.list");
  const rows = await within(reach(actor), (tx) =>
    tx.evidence.findMany({
      where: {
        ownerId: actor.personId,
        archivedAt: null,
        expiresOn: { lte: new Date(daysAfter(today, soonDays)) },
      },
      orderBy: [{ expiresOn: "asc" }, { id: "asc" }],
      take: 50,
      select: lineSelect,
    }),
  );
  return rows.map((row) => evidenceLine(actor, row, today));
}

/** What this reader may know of: all, or what is open or their own. */
function visibleTo(actor: Member) {
  const all = can(actor, "evidence.see", itemSubject({ own: false, restricted: true }));
  return all ? {} : openTo(actor);
}

const openTo = ({ personId }: Member) => ({ OR: [{ sensitivity: "open" }, { ownerId: personId }] });

/** Every condition by itself, since more than one of them is an alternative. */
function wanted(
  actor: Member,
  { q, owner, freshness, sensitivity, unused, archived }: FindEvidence,
  today: string,
) {
  const like = { contains: q, mode: "insensitive" as const };
  const words = [
    { title: like },
    { description: like },
    { revisions: { some: { files: { some: { name: like } } } } },
    { revisions: { some: { addresses: { some: { OR: [{ title: like }, { url: like }] } } } } },
  ];
  // Who sees only the state of restricted evidence does not find it by words that they may not read.
  const opensAll = can(actor, "evidence.open", itemSubject({ own: false, restricted: true }));
  return [
    { archivedAt: archived ? { not: null } : null },
    ...(q === "" ? [] : [{ OR: words }, opensAll ? {} : openTo(actor)]),
    ...(owner === "" ? [] : [{ ownerId: owner }]),
    ...(sensitivity === "" ? [] : [{ sensitivity }]),
    ...(unused ? [{ answers: { none: {} }, practices: { none: {} } }] : []),
    ...(freshness === "" ? [] : [expiring(freshness, today)]),
  ];
}

function expiring(freshness: Freshness, today: string) {
  const now = new Date(today);
  const soon = new Date(daysAfter(today, soonDays));
  if (freshness === "expired") return { expiresOn: { lt: now } };
  if (freshness === "expires-soon") return { expiresOn: { gte: now, lte: soon } };
  return { OR: [{ expiresOn: null }, { expiresOn: { gt: soon } }] };
}
