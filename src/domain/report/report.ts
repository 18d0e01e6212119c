import { namesIn } from "../cmmi/findings";
import type { Answer } from "../oism3/answer";
import type { ProcessFacts, ReportFacts } from "./facts";
import { type GapEntry, largestGaps } from "./gaps";
import { levelsOf, type ReportKind, type ReportSection } from "./kinds";

export type ReportOrder = {
  readonly kind: ReportKind;
  readonly sections: readonly ReportSection[];
  readonly names: boolean;
};

/** What a report says, before it is put into words: `withheld` counts the texts that were left out because they name somebody. */
export type Report = Omit<ReportFacts, "people"> &
  ReportOrder & {
    readonly draft: boolean;
    readonly withheld: number;
    /** What the maturity is counted over, however few processes this kind speaks of. */
    readonly counted: { readonly processes: number; readonly leftOut: number };
    /** What holds the target back, or where it is reached, the level above; the largest first. */
    readonly gaps: readonly GapEntry[];
  };

/**
 * The facts that a report of this kind speaks of, with the sections that have something to say. Without names, owners and
 * teams are left out, and each text that names somebody of the organisation is withheld as a whole and counted (ours). What
 * was written of a process is told in its details alone, and why it does not apply also among what is left out.
 */
export function reportOf(facts: ReportFacts, order: ReportOrder): Report {
  const { people, ...rest } = facts;
  const levels = levelsOf[order.kind];
  const processes = facts.processes
    .filter(({ level }) => levels === null || levels.includes(level))
    .map((process) => ({ ...process, answer: toldOf(process.answer, order.sections) }));
  const goal = facts.target.blockers.length > 0 ? facts.target : facts.next;
  const told = order.names ? { processes, withheld: 0 } : withoutNames(processes, people);
  const kept = {
    ...rest,
    ...told,
    levels: facts.levels.filter(({ code }) => levels === null || levels.includes(code)),
    answered: facts.answered.filter(({ code }) => levels === null || levels.includes(code)),
    appraisal: facts.appraisal && (order.names ? facts.appraisal : withoutTeam(facts.appraisal)),
  };
  return {
    ...kept,
    ...order,
    sections: order.sections.filter((section) => speaks[section]?.(kept) ?? true),
    draft: facts.assessment.status === "draft",
    counted: {
      processes: facts.processes.length,
      leftOut: facts.processes.filter(({ applicable }) => !applicable).length,
    },
    gaps: goal === null ? [] : largestGaps(goal, facts.processes, goal.blockers.length),
  };
}

type Kept = Omit<ReportFacts, "people">;

/** What has nothing to say is left out, instead of standing there empty. */
const speaks: Partial<Record<ReportSection, (facts: Kept) => boolean>> = {
  disclosure: ({ appraisal }) => appraisal !== null,
  areas: ({ appraisal }) => appraisal !== null,
  findings: ({ appraisal }) => appraisal !== null,
  changes: ({ previous }) => previous !== null,
  "left-out": ({ processes }) => processes.some(({ applicable }) => !applicable),
};

function toldOf(answer: Answer, sections: readonly ReportSection[]): Answer {
  if (sections.includes("details")) return answer;
  const told: { -readonly [K in keyof Answer]: Answer[K] } = { ...answer };
  for (const part of ["document", "plan", "note", "definitions"] as const) delete told[part];
  if (!sections.includes("left-out")) delete told.reason;
  return told;
}

function withoutNames(processes: readonly ProcessFacts[], people: readonly string[]) {
  let withheld = 0;
  const keep = (text: string) => {
    if (namesIn(text, people).length === 0) return true;
    withheld++;
    return false;
  };
  const told = processes.map((process) => ({
    ...process,
    owner: null,
    answer: withoutTexts(process.answer, keep),
  }));
  return { processes: told, withheld };
}

/** The texts of an answer that may name somebody. */
const texts = ["reason", "document", "plan", "note"] as const;

function withoutTexts(answer: Answer, keep: (text: string) => boolean): Answer {
  const told: { -readonly [K in keyof Answer]: Answer[K] } = { ...answer };
  for (const part of texts) {
    const text = told[part];
    if (text !== undefined && !keep(text)) delete told[part];
  }
  const definitions = Object.entries(answer.definitions ?? {}).map(([type, definition]) => [
    type,
    Object.fromEntries(Object.entries(definition).filter(([, text]) => keep(text))),
  ]);
  return definitions.length === 0 ? told : { ...told, definitions: Object.fromEntries(definitions) };
}

function withoutTeam(appraisal: NonNullable<ReportFacts["appraisal"]>) {
  return { ...appraisal, disclosure: { ...appraisal.disclosure, lead: "", sponsor: "", team: [] } };
}
