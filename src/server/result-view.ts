import "server-only";
import type { Oism3 } from "@/catalogue/o-ism3";
import type { Answer, Answers } from "@/domain/oism3/answer";
import {
  type ProcessScore,
  type Requirement,
  requirements,
  type State,
  stateOf,
} from "@/domain/oism3/capability";
import { unansweredFields } from "@/domain/oism3/completeness";
import { capabilityNeeded, gapTo, type Scored } from "@/domain/oism3/maturity";
import type { Level, ProfileLevel } from "@/domain/oism3/model";
import { score } from "@/domain/oism3/score";
import { type WayStage, wayTo } from "@/domain/oism3/way";
import type { AssessmentRecord } from "./records";

export type ResultView = ReturnType<typeof resultOf>;

/** A requirement that is not held for certain: lacking, or unknown. */
export type Missing = { requirement: Requirement; state: State };

/** One process. Its bounds are null where it is not applicable, `needed` where the target asks nothing of it. */
export type ResultRow = {
  id: string;
  name: string;
  applicable: boolean;
  reason: string | null;
  lower: Level | null;
  upper: Level | null;
  needed: ProfileLevel["level"] | null;
  /** What the next capability level lacks. */
  missing: Missing[];
};

/** A level of the profile, what holds it back, and the way there; both lists are empty where it is reached. */
export type GapView = { level: ProfileLevel["level"]; blockers: BlockerView[]; way: WayStage[] };
export type BlockerView = {
  id: string;
  name: string;
  lower: Level;
  upper: Level;
  needs: ProfileLevel["level"];
  missing: Missing[];
  /** The first level that it blocks. */
  blocks: ProfileLevel["level"];
};

/** A management practice, and the processes whose capability enables it for certain, possibly, or not. */
export type PracticeView = {
  name: string;
  means: string;
  /** The capability level that enables it. */
  from: number;
  enabled: string[];
  possible: string[];
  lacking: string[];
};

/** All that a screen or a report says of what came of an assessment, scored as it pins it. Knows no permission. */
export function resultOf({ oism3, model, profile, target }: AssessmentRecord, answers: Answers) {
  const { processes, maturity } = score(model, profile, answers);
  const { lower, upper, rungs } = maturity;
  const scored = { model, profile, answers, processes };
  const rows = rowsOf(oism3, scored, target);
  const next = lower === null ? undefined : profile.levels.find(({ level }) => level > lower)?.level;
  const leftOut = rows.filter((row) => !row.applicable).map(({ id, name, reason }) => ({ id, name, reason }));
  return {
    lower,
    upper,
    rungs,
    target: gapOf(target, oism3, scored),
    /** The level after the one held for certain; null at the top. */
    next: next === undefined ? null : gapOf(next, oism3, scored),
    levels: oism3.levels.map(({ code, name }) => ({
      code,
      name,
      rows: rows.filter((row) => row.level === code),
    })),
    practices: practicesOf(oism3, processes),
    capability: oism3.capability.map(({ level, name, requires, practices }) => ({
      level,
      name,
      requires,
      practices,
    })),
    leftOut,
    ...openAnswers(answers, model.processes),
  };
}

function rowsOf(oism3: Oism3, { profile, processes, answers }: Scored, target: ProfileLevel["level"]) {
  const needed = capabilityNeeded(target, profile);
  const scores = new Map(processes.map((process) => [process.id, process]));
  return oism3.processes.map(({ id, name, level }): ResultRow & { level: string } => {
    const process = scores.get(id);
    const row = { id, name, level, needed: needed.get(id) ?? null };
    if (!process?.applicable) {
      const reason = answers[id]?.reason ?? null;
      return { ...row, applicable: false, reason, lower: null, upper: null, missing: [] };
    }
    const { lower, upper, missing } = process;
    return { ...row, applicable: true, reason: null, lower, upper, missing: stated(missing, answers[id]) };
  });
}

function gapOf(level: ProfileLevel["level"], oism3: Oism3, scored: Scored): GapView {
  const { model, profile, answers, processes } = scored;
  const { blockers, path } = gapTo(level, scored);
  const adds = new Map(path.map(({ process, add }) => [process, add]));
  const names = new Map(oism3.processes.map(({ id, name }) => [id, name]));
  const uppers = new Map(processes.map((process) => [process.id, process.applicable ? process.upper : 0]));
  const views = blockers.map(
    ({ process, has, needs, blocks }): BlockerView => ({
      id: process,
      name: names.get(process) ?? "",
      lower: has,
      upper: uppers.get(process) ?? has,
      needs,
      missing: stated(adds.get(process) ?? [], answers[process]),
      blocks,
    }),
  );
  return {
    level,
    blockers: views.toSorted((a, b) => a.blocks - b.blocks),
    way: wayTo(level, model, profile, answers),
  };
}

function practicesOf({ practices, capability }: Oism3, processes: readonly ProcessScore[]): PracticeView[] {
  const applicable = processes.filter((process) => process.applicable);
  return capability.flatMap(({ level, practices: enables }) => {
    const idsOf = (chosen: typeof applicable) => chosen.map(({ id }) => id);
    const by = {
      from: level,
      enabled: idsOf(applicable.filter(({ lower }) => lower >= level)),
      possible: idsOf(applicable.filter(({ lower, upper }) => lower < level && upper >= level)),
      lacking: idsOf(applicable.filter(({ upper }) => upper < level)),
    };
    const listed = practices.filter(({ name }) => enables.includes(name));
    return listed.map(({ name, means }) => ({ name, means, ...by }));
  });
}

/** How many questions are answered by unknown, and how many are owed, over the processes that apply. */
function openAnswers(answers: Answers, processes: readonly string[]) {
  const applicable = processes.map((id) => answers[id]).filter((answer) => answer?.applicable !== false);
  const unknowns = (answer: Answer | undefined) =>
    stated(requirements, answer).filter(({ state }) => state === "unknown").length;
  const owed = applicable.reduce((sum, answer) => sum + unansweredFields(answer).length, 0);
  const open = applicable
    .filter((answer) => answer?.operated !== "no")
    .reduce((sum, answer) => sum + unknowns(answer), 0);
  return { unknown: open - owed, unanswered: owed };
}

const stated = (asked: readonly Requirement[], answer: Answer | undefined): Missing[] =>
  asked.map((requirement) => ({ requirement, state: stateOf(requirement, answer) }));
