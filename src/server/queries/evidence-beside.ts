import "server-only";
import type { Actor, Member } from "@/domain/actor";
import type { UploadLimits } from "@/domain/evidence/limits";
import { type AnswerSubject, answerSubjects } from "@/domain/evidence/subject";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { loadAppraisal } from "../appraisal-records";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { uploadLimits } from "../evidence-limits";
import { practiceFor } from "../evidence-practice";
import { evidenceFor } from "../evidence-records";
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
import { loadAssessment } from "../records";
import { processFor } from "../shares";

/** An item where it stands: the link, the item, and what its present revision holds where that opens for the reader. */
export type AttachedEvidence = {
  linkId: string;
  by: string;
  addedAt: string;
  item: EvidenceLine;
  contents: { files: EvidenceFileView[]; addresses: EvidenceAddressView[] };
  /** Whether the reader may take it away, as far as nobody has weighed it. */
  removable: boolean;
};

export type SubjectEvidence = { subject: AnswerSubject; items: AttachedEvidence[]; hidden: number };

/** `hidden` counts the items that stand there and that the reader may not know of. */
export type ProcessEvidence = { subjects: SubjectEvidence[]; limits: UploadLimits; may: { attach: boolean } };

/** What the team made of an item at a practice: unweighed, accepted or rejected; `version` is the link's. */
export type PracticeItem = AttachedEvidence & {
  kind: string;
  verdict: string;
  note: string;
  version: number;
};
export type PracticeEvidence = {
  items: PracticeItem[];
  hidden: number;
  limits: UploadLimits;
  may: { attach: boolean };
};

/** The evidence beside every answer of a process, by what it stands for; every subject is there, with items or without. */
export async function evidenceOfProcess(
  actor: Actor,
  { assessmentId, process }: { assessmentId: string; process: string },
  today: string,
): Promise<ProcessEvidence> {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    const it = await processFor(tx, actor, assessment, process);
    authorizeMember(actor, "assessment.read", it);
    const rows = await tx.answerEvidence.findMany({
      where: { assessmentId, process },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      select: { ...linkSelect, subject: true },
    });
    const open = assessment.status !== "signed-off" && assessment.status !== "archived";
    const answers = can(actor, "assessment.answer", it);
    const attach = open && can(actor, "assessment.attach", it);
    const subjects = answerSubjects.map((subject) => {
      const here = rows.filter((row) => row.subject === subject);
      const seen = here.filter((row) => isSeen(actor, row));
      const items = seen.map((row) => ({
        ...attached(actor, row, today),
        removable: attach && (answers || row.addedBy === actor.personId),
      }));
      return { subject, items, hidden: here.length - seen.length };
    });
    return { subjects, limits: uploadLimits(), may: { attach } };
  });
}

/** The evidence behind a practice at an instance, the first added first. */
export async function evidenceOfPractice(
  actor: Actor,
  cell: { appraisalId: string; area: string; practice: string; instanceId: string },
  today: string,
): Promise<PracticeEvidence> {
  authorizeMember(actor, "evidence.list");
  return within(reach(actor), async (tx) => {
    const appraisal = await loadAppraisal(tx, cell.appraisalId);
    const it = await practiceFor(tx, actor, appraisal, cell);
    if (!it.asked) authorizeMember(actor, "appraisal.see", it);
    const { appraisalId, area, practice, instanceId } = cell;
    if (!appraisal.instances.some(({ id }) => id === instanceId))
      throw new Refusal("missing", "evidence.instance-missing");
    const rows = await tx.practiceEvidence.findMany({
      where: { appraisalId, area, practice, instanceId },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      select: { ...linkSelect, kind: true, verdict: true, note: true, version: true },
    });
    const attach = appraisal.outcome === null && can(actor, "practice.attach", it);
    const manages = can(actor, "assessment.fill", it);
    const seen = rows.filter((row) => isSeen(actor, row));
    const items = seen.map((row) => ({
      ...attached(actor, row, today),
      removable: attach && row.verdict === "unweighed" && (manages || row.addedBy === actor.personId),
      kind: row.kind,
      verdict: row.verdict,
      note: row.note,
      version: row.version,
    }));
    return { items, hidden: rows.length - seen.length, limits: uploadLimits(), may: { attach } };
  });
}

type ItemRow = Parameters<typeof evidenceLine>[1];
type ContentRow = {
  files: Parameters<typeof fileView>[0][];
  addresses: Parameters<typeof addressView>[0][];
};
type LinkRow = {
  id: string;
  addedBy: string;
  addedAt: Date;
  by: { person: { name: string } };
  evidence: Omit<ItemRow, "revisions"> & { revisions: (ItemRow["revisions"][number] & ContentRow)[] };
};

const isSeen = (actor: Member, { evidence }: LinkRow) =>
  can(actor, "evidence.see", evidenceFor(actor, evidence));

function attached(actor: Member, row: LinkRow, today: string): Omit<AttachedEvidence, "removable"> {
  const item = evidenceLine(actor, row.evidence, today);
  const present = row.evidence.revisions.find(({ number }) => number === row.evidence.revision);
  const shown = item.opens ? present : undefined;
  return {
    linkId: row.id,
    by: row.by.person.name,
    addedAt: row.addedAt.toISOString(),
    item,
    contents: {
      files: (shown?.files ?? []).map(fileView),
      addresses: (shown?.addresses ?? []).map(addressView),
    },
  };
}

const linkSelect = {
  id: true,
  addedBy: true,
  addedAt: true,
  by: { select: { person: { select: { name: true } } } },
  evidence: {
    select: {
      ...lineSelect,
      revisions: {
        ...lineSelect.revisions,
        select: { ...lineSelect.revisions.select, ...contentsSelect },
      },
    },
  },
} as const;
