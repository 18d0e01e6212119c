import "server-only";
import { z } from "zod";
import type { Process } from "@/catalogue/o-ism3";
import type { Actor } from "@/domain/actor";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { capabilityNeeded } from "@/domain/oism3/maturity";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { type Tx, within } from "../db";
import { type AssessmentRecord, loadAssessment } from "../records";

/** How one process of an assessment stands. */
export type ProcessLine = {
  id: string;
  name: string;
  level: string;
  group: string;
  applicable: boolean;
  complete: boolean;
  lower: number;
  upper: number;
  /** The capability that the target asks of it; null where it asks nothing. */
  needed: number | null;
};

/** Every process of an assessment in the edition's order, as far as the reader may read answers. */
export async function readProcesses(actor: Actor, assessmentId: string): Promise<ProcessLine[]> {
  authorizeMember(actor, "assessment.list");
  return within({ organisationId: actor.organisationId }, async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.read", assessment);
    return linesOf(tx, assessment);
  });
}

/** One process with its answer, what the catalogue suggests for it, and where it stands among the others. */
export async function readProcess(actor: Actor, assessmentId: string, processId: string) {
  authorizeMember(actor, "assessment.list");
  return within({ organisationId: actor.organisationId }, async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.read", assessment);
    const { processes } = assessment.oism3;
    const at = processes.findIndex(({ id }) => id === processId);
    const process = processes[at];
    if (process === undefined) throw new Refusal("missing", "process.missing");
    const row = await tx.processAnswer.findFirst({
      where: { assessmentId, process: processId },
      select: { answer: true, versions: true, changedAt: true },
    });
    if (row === null) throw new Refusal("missing", "process.missing");
    const lines = await linesOf(tx, assessment);
    return {
      assessment: headOf(assessment),
      process: suggestionsOf(process),
      answer: draftAnswer.parse(row.answer),
      versions: z.record(z.string(), z.int()).parse(row.versions),
      changedAt: row.changedAt.toISOString(),
      levels: assessment.oism3.capability.map(({ level, name, requires, practices }) => ({
        level,
        name,
        requires,
        practices,
      })),
      needed: lines[at]?.needed ?? null,
      mayAnswer: can(actor, "assessment.answer", assessment) && assessment.status === "draft",
      previous: neighbour(processes[at - 1]),
      next: neighbour(processes[at + 1]),
      lines: lines.map(({ id, level, complete }) => ({ id, level, complete })),
    };
  });
}

export type ProcessView = Awaited<ReturnType<typeof readProcess>>;

async function linesOf(tx: Tx, { id, oism3, profile, target }: AssessmentRecord): Promise<ProcessLine[]> {
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId: id },
    orderBy: { position: "asc" },
    select: { process: true, applicable: true, complete: true, lower: true, upper: true },
  });
  const needed = capabilityNeeded(target, profile);
  const known = new Map(oism3.processes.map((process) => [process.id, process]));
  return rows.flatMap(({ process, ...row }) => {
    const { name, level, group } = known.get(process) ?? {};
    if (name === undefined || level === undefined || group === undefined) return [];
    return [{ id: process, name, level, group, ...row, needed: needed.get(process) ?? null }];
  });
}

const headOf = ({ id, name, status, target, profile, oism3 }: AssessmentRecord) => ({
  id,
  name,
  status,
  target,
  profile: profile.name,
  edition: oism3.name,
});

const suggestionsOf = ({
  id,
  name,
  level,
  groupName,
  summary,
  guidance,
  metrics,
  bodyProvenance,
}: Process) => ({
  id,
  name,
  level,
  groupName,
  summary,
  guidance,
  metrics,
  bodyProvenance,
});

const neighbour = (process: Process | undefined) =>
  process === undefined ? null : { id: process.id, name: process.name };
