import "server-only";
import { z } from "zod";
import type { Process } from "@/catalogue/o-ism3";
import type { Actor, Member } from "@/domain/actor";
import { isAppraised } from "@/domain/assessment";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { capabilityNeeded } from "@/domain/oism3/maturity";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { type AssignmentView, assignmentPart, assignmentView } from "../assignment-view";
import { authorizeMember } from "../authorize";
import { carriedOf } from "../carried";
import { reach, type Tx, within } from "../db";
import { type AssessmentRecord, loadAssessment } from "../records";
import { assessmentFor, processFor } from "../shares";
import { unlockedFields, unlockedFor } from "../unlocking";

export type { AssignmentView } from "../assignment-view";

/** How one process of an assessment stands. */
export type ProcessLine = {
  id: string;
  name: string;
  level: string;
  group: string;
  applicable: boolean;
  complete: boolean;
  /** Carried over, and not yet confirmed. */
  carried: boolean;
  lower: number;
  upper: number;
  /** What appraisers verified: null before an appraisal, bounds of null where they accept that it does not apply. */
  verified: { lower: number | null; upper: number | null } | null;
  /** The capability that the target asks of it; null where it asks nothing. */
  needed: number | null;
  assignment: AssignmentView | null;
};

/** The processes of an assessment in the edition's order: all of them, or those that are assigned to the reader. */
export async function readProcesses(actor: Actor, assessmentId: string): Promise<ProcessLine[]> {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    const asked = await assessmentFor(tx, actor, assessment);
    authorizeMember(actor, "assessment.see", asked);
    const lines = await linesFor(tx, actor, assessment);
    if (lines.length === 0) authorizeMember(actor, "assessment.read", asked);
    return lines;
  });
}

/** One process with its answer, what the catalogue suggests for it, and where it stands among the others. */
export async function readProcess(actor: Actor, assessmentId: string, processId: string) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    const asked = await processFor(tx, actor, assessment, processId);
    authorizeMember(actor, "assessment.read", asked);
    const process = assessment.oism3.processes.find(({ id }) => id === processId);
    if (process === undefined) throw new Refusal("missing", "process.missing");
    const row = await tx.processAnswer.findFirst({
      where: { assessmentId, process: processId },
      select: { answer: true, versions: true, changedAt: true, carried: true },
    });
    if (row === null) throw new Refusal("missing", "process.missing");
    const lines = await linesFor(tx, actor, assessment);
    const at = lines.findIndex(({ id }) => id === processId);
    const last = await tx.assessmentTransition.findFirst({
      where: { assessmentId },
      orderBy: { position: "desc" },
      select: { move: true, at: true },
    });
    return {
      assessment: headOf(assessment),
      process: suggestionsOf(process),
      answer: draftAnswer.parse(row.answer),
      versions: z.record(z.string(), z.int()).parse(row.versions),
      changedAt: row.changedAt.toISOString(),
      carried: carriedOf(row.carried)?.from ?? null,
      levels: assessment.oism3.capability.map(({ level, name, requires, practices }) => ({
        level,
        name,
        requires,
        practices,
      })),
      needed: lines[at]?.needed ?? null,
      assignment: lines[at]?.assignment ?? null,
      mayAnswer: can(actor, "assessment.answer", asked) && assessment.status === "draft",
      /** What requests open for the reader while the rest is locked. */
      unlocked: can(actor, "assessment.answer", asked)
        ? unlockedFields(await unlockedFor(tx, actor, assessment), processId)
        : [],
      verified: lines[at]?.verified ?? null,
      /** What last became of the assessment, and when. */
      last: last && { move: last.move, at: last.at.toISOString() },
      previous: neighbour(lines[at - 1]),
      next: neighbour(lines[at + 1]),
      lines: lines.map(({ id, level, complete }) => ({ id, level, complete })),
    };
  });
}

export type ProcessView = Awaited<ReturnType<typeof readProcess>>;

/** What the reader may read of all lines. */
async function linesFor(tx: Tx, actor: Member, assessment: AssessmentRecord): Promise<ProcessLine[]> {
  const lines = await linesOf(tx, assessment);
  if (can(actor, "assessment.read", assessment)) return lines;
  if (!can(actor, "assessment.read", { ...assessment, share: "this" })) return [];
  return lines.filter(({ assignment }) => assignment?.personId === actor.personId);
}

async function linesOf(tx: Tx, assessment: AssessmentRecord): Promise<ProcessLine[]> {
  const { id, oism3, profile, target, status, archivedFrom } = assessment;
  const appraised = isAppraised(archivedFrom ?? status);
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId: id },
    orderBy: { position: "asc" },
    select: {
      process: true,
      applicable: true,
      complete: true,
      lower: true,
      upper: true,
      verifiedLower: true,
      verifiedUpper: true,
      carried: true,
      assignment: { select: assignmentPart },
    },
  });
  const needed = capabilityNeeded(target, profile);
  const known = new Map(oism3.processes.map((process) => [process.id, process]));
  return rows.flatMap(({ process, assignment, carried, verifiedLower, verifiedUpper, ...row }) => {
    const { name, level, group } = known.get(process) ?? {};
    if (name === undefined || level === undefined || group === undefined) return [];
    const verified = appraised ? { lower: verifiedLower, upper: verifiedUpper } : null;
    const asked = { verified, needed: needed.get(process) ?? null, assignment: assignmentView(assignment) };
    return [{ id: process, name, level, group, ...row, carried: carried !== null, ...asked }];
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

const neighbour = (line: ProcessLine | undefined) =>
  line === undefined ? null : { id: line.id, name: line.name };
