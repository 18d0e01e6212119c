import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { type Field, type FieldValue, isField } from "@/domain/oism3/field";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { loadAssessment } from "../records";
import { processFor } from "../shares";

/** One change of one field: who, when, from what to what. Null stands for unanswered. */
export type HistoryLine = {
  id: string;
  field: Field;
  before: FieldValue | null;
  after: FieldValue | null;
  by: string;
  at: string;
};

export type HistoryPage = { lines: HistoryLine[]; total: number; page: number; pages: number };

/** How many changes a page has. */
const pageSize = 25;

/** What was changed in one process, the latest first, beside its answer as it stands now. */
export async function readHistory(
  actor: Actor,
  { assessmentId, processId, page }: { assessmentId: string; processId: string; page: number },
) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    const asked = await processFor(tx, actor, assessment, processId);
    authorizeMember(actor, "assessment.read", asked);
    const process = assessment.oism3.processes.find(({ id }) => id === processId);
    if (process === undefined) throw new Refusal("missing", "process.missing");
    const row = await tx.processAnswer.findFirst({
      where: { assessmentId, process: processId },
      select: { answer: true, versions: true },
    });
    if (row === null) throw new Refusal("missing", "process.missing");
    return {
      assessment: { id: assessment.id, name: assessment.name, status: assessment.status },
      process: { id: process.id, name: process.name },
      answer: draftAnswer.parse(row.answer),
      versions: z.record(z.string(), z.int()).parse(row.versions),
      mayAnswer: can(actor, "assessment.answer", asked) && assessment.status === "draft",
      history: await pageOf(tx, assessmentId, processId, page, pageSize),
    };
  });
}

export type ProcessHistory = Awaited<ReturnType<typeof readHistory>>;

/** The last few changes of one process, for the corner of its screen. */
export async function readLastChanges(
  actor: Actor,
  assessmentId: string,
  processId: string,
): Promise<HistoryPage> {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.read", await processFor(tx, actor, assessment, processId));
    if (!assessment.model.processes.includes(processId)) throw new Refusal("missing", "process.missing");
    return pageOf(tx, assessmentId, processId, 1, 5);
  });
}

async function pageOf(
  tx: Tx,
  assessmentId: string,
  process: string,
  asked: number,
  size: number,
): Promise<HistoryPage> {
  const total = await tx.answerChange.count({ where: { assessmentId, process } });
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, asked), pages);
  const rows = await tx.answerChange.findMany({
    where: { assessmentId, process },
    // Many fields may have been changed in one moment, by an import: their order must not depend on the page.
    orderBy: [{ at: "desc" }, { version: "desc" }, { id: "asc" }],
    skip: (page - 1) * size,
    take: size,
    select: {
      id: true,
      field: true,
      before: true,
      after: true,
      at: true,
      by: { select: { person: { select: { name: true } } } },
    },
  });
  return { lines: rows.flatMap(lineOf), total, page, pages };
}

type Row = {
  id: string;
  field: string;
  before: unknown;
  after: unknown;
  at: Date;
  by: { person: { name: string } };
};

function lineOf({ id, field, before, after, at, by }: Row): HistoryLine[] {
  if (!isField(field)) return [];
  return [
    { id, field, before: valueIn(before), after: valueIn(after), by: by.person.name, at: at.toISOString() },
  ];
}

const valueIn = (kept: unknown): FieldValue | null =>
  typeof kept === "string" || typeof kept === "boolean" ? kept : null;
