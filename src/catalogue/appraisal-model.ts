import type { Provenance } from "@/domain/catalogue";
import { type AppraisalModel, type AreaModel, type GoalModel, idIn, type Ruleset } from "@/domain/cmmi/model";
import { type CmmiRelease, type ReleaseArea, type ReleaseGoal, shippedReleases } from "./cmmi-release";
import { type Goal, type ProcessArea, shippedCmmiSvc } from "./cmmi-svc";

/** `statement` is ours or the seed's, and null where we have none: the reports' own texts are not shipped. */
export type AppraisedPractice = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly provenance: Provenance;
  readonly statement: { readonly text: string; readonly provenance: Provenance } | null;
};

export type AppraisedGoal = GoalModel & {
  readonly code: string;
  readonly name: string;
  readonly provenance: Provenance;
  readonly contents: readonly AppraisedPractice[];
};

export type AppraisedArea = Omit<AreaModel, "goals"> & {
  readonly name: string;
  readonly category: string;
  readonly provenance: Provenance;
  /** How well codes and names are sourced, and what else is to be known of them. */
  readonly confidence: "high" | "medium";
  readonly note: string | null;
  readonly goals: readonly AppraisedGoal[];
};

/** What can be appraised by a rule set: SM first, then the areas of its CMMI-SVC, each with the generic goals from GG 2 on. */
export type NamedAppraisalModel = Omit<AppraisalModel, "areas"> & {
  readonly source: string;
  readonly areas: readonly AppraisedArea[];
};

/** The areas, goals and practices of a rule set, with their names: fit for `rateAppraisal` as it is. */
export const appraisalModel = (ruleset: Ruleset): NamedAppraisalModel => built[ruleset];

function build(ruleset: Ruleset): NamedAppraisalModel {
  const release = shippedReleases[ruleset];
  return {
    ruleset,
    source: release.source,
    areas: [
      ...shippedCmmiSvc.processAreas.map((area) => bolted(area, release)),
      ...release.areas.map((area) => released(area, release)),
    ],
  };
}

function bolted(area: ProcessArea, release: CmmiRelease): AppraisedArea {
  const { code, name, provenance, notice, category, maturityLevel, goals } = area;
  return {
    id: code,
    name,
    category: category.text,
    provenance,
    confidence: "high",
    note: notice,
    official: false,
    addition: false,
    mayBeNotApplicable: false,
    maturityLevel: maturityLevelOf(maturityLevel.level),
    goals: [
      ...goals.filter(({ type }) => type === "specific").map((goal) => boltedGoal(code, goal)),
      ...genericGoals(code, release),
    ],
  };
}

function released(area: ReleaseArea, release: CmmiRelease): AppraisedArea {
  const { code, name, category, confidence, note, type, maturityLevel, goals } = area;
  return {
    id: code,
    name,
    category,
    provenance: "standard",
    confidence,
    note,
    official: true,
    addition: type === "addition",
    mayBeNotApplicable: code === "SAM",
    maturityLevel,
    goals: [...goals.map((goal) => releasedGoal(code, goal)), ...genericGoals(code, release)],
  };
}

/** GG 1 says no more than that the specific goals are satisfied (CMMI-SVC 1.3), so it is not rated by itself. */
const genericGoals = (area: string, { genericGoals }: CmmiRelease): AppraisedGoal[] =>
  genericGoals.filter(({ level }) => level !== 1).map((goal) => releasedGoal(area, goal));

function boltedGoal(area: string, { code, name, provenance, practices }: Goal): AppraisedGoal {
  const contents = practices.map((practice) => ({
    id: idIn(area, practice.code),
    code: practice.code,
    name: practice.name,
    provenance: practice.provenance,
    statement: practice.statement,
  }));
  return goalOf({ id: idIn(area, code), type: "specific", level: null, code, name, provenance, contents });
}

function releasedGoal(area: string, { code, name, level, practices }: ReleaseGoal): AppraisedGoal {
  const contents = practices.map((practice) => ({
    id: idIn(area, practice.code),
    ...practice,
    provenance: "standard" as const,
    statement: statements.get(practice.code) ?? null,
  }));
  const type = level === null ? "specific" : "generic";
  return goalOf({ id: idIn(area, code), type, level, code, name, provenance: "standard", contents });
}

const goalOf = (goal: Omit<AppraisedGoal, "practices">): AppraisedGoal => ({
  ...goal,
  practices: goal.contents.map(({ id }) => id),
});

/** Our words for the generic practices stand in the SM edition. */
const statements = new Map(
  shippedCmmiSvc.processAreas
    .flatMap(({ goals }) => goals)
    .filter(({ type }) => type === "generic")
    .flatMap(({ practices }) => practices.map(({ code, statement }) => [code, statement] as const)),
);

function maturityLevelOf(level: number): AreaModel["maturityLevel"] {
  const known = ([1, 2, 3, 4, 5] as const).find((one) => one === level);
  if (known === undefined) throw new Error(`The SM area stands at maturity level ${level}, which is none.`);
  return known;
}

const built: Readonly<Record<Ruleset, NamedAppraisalModel>> = { "1.2": build("1.2"), "1.3": build("1.3") };
