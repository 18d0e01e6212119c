import "server-only";
import { type Inputs12, type Inputs13, type InstanceInputs, isInputs12 } from "@/domain/cmmi/inputs";
import { type Characterisation, isCharacterisation, type Ruleset } from "@/domain/cmmi/model";
import { type EvidenceKind, isEvidenceKind, isVerdict, type Verdict } from "@/domain/cmmi/suggest";
import type { Tx } from "./db";

/** Everything that an appraisal's ratings follow from, as it is written down. */
export type RatingRows = Awaited<ReturnType<typeof loadRatingRows>>;
export type CharacterisationRow = RatingRows["characterisations"][number];
export type UnitValueRow = RatingRows["unitValues"][number];

export async function loadRatingRows(tx: Tx, appraisalId: string) {
  const where = { appraisalId };
  const characterisations = await tx.characterisation.findMany({ where, select: characterised });
  const unitValues = await tx.unitValue.findMany({ where, select: chosen });
  const goalRatings = await tx.goalRating.findMany({ where, select: judged });
  const findings = await tx.finding.findMany({
    where: { ...where, standing: { not: "withdrawn" } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: found,
  });
  const evidence = await tx.practiceEvidence.findMany({ where, select: linked });
  return {
    characterisations: characterisations.flatMap(({ value, suggested, by, at, inputs, ...row }) =>
      isCharacterisation(value) && isCharacterisation(suggested)
        ? [{ ...row, value, suggested, inputs: readInputs(inputs), by: by.person.name, at: at.toISOString() }]
        : [],
    ),
    unitValues: unitValues.flatMap(({ value, by, at, ...row }) =>
      isCharacterisation(value) ? [{ ...row, value, by: by.person.name, at: at.toISOString() }] : [],
    ),
    goalRatings: goalRatings.map(({ by, at, ...row }) => ({
      ...row,
      by: by.person.name,
      at: at.toISOString(),
    })),
    findings,
    evidence: evidence.flatMap(({ kind, verdict, evidence: { expiresOn }, ...row }) =>
      isEvidenceKind(kind) && isVerdict(verdict)
        ? [{ ...row, kind, verdict, expiresOn: expiresOn?.toISOString().slice(0, 10) ?? null }]
        : [],
    ),
  };
}

export type LinkRow = {
  area: string;
  practice: string;
  instanceId: string;
  kind: EvidenceKind;
  verdict: Verdict;
  expiresOn: string | null;
};

/** What was judged of the evidence, as it was recorded; the weaknesses are counted anew, from the findings. */
export type Judged = Omit<Inputs12, "weaknesses"> | Omit<Inputs13, "weaknesses">;

/** The inputs that a rule set asks for, with the weaknesses that stand now; what the row does not say counts as no. */
export function inputsWith(ruleset: Ruleset, recorded: Judged, weaknesses: number): InstanceInputs {
  const inputs: InstanceInputs = { ...recorded, weaknesses };
  const { stageReached } = inputs;
  if (ruleset === "1.2")
    return isInputs12(inputs)
      ? inputs
      : { stageReached, direct: false, indirect: false, affirmation: false, weaknesses };
  return isInputs12(inputs)
    ? { stageReached, sufficientAdequate: false, conflicting: false, partlySupported: false, weaknesses }
    : inputs;
}

/** The key of a cell. */
export const cellKey = (area: string, practice: string, instanceId: string): string =>
  `${area}\n${practice}\n${instanceId}`;

/** How many weaknesses are written down for each practice at each instance. */
export function weaknessCounts({ findings }: Pick<RatingRows, "findings">): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, area, practice, instanceId } of findings) {
    if (kind !== "weakness" || area === null || practice === null || instanceId === null) continue;
    const key = cellKey(area, practice, instanceId);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Whether a value is the appraiser's own, in the place of the one that the rule gave when it was recorded. */
export const isOverridden = (row: { value: Characterisation; suggested: Characterisation }): boolean =>
  row.value !== row.suggested;

function readInputs(json: unknown): Judged {
  const said = (name: string) => isRecord(json) && json[name] === true;
  const stageReached = said("stageReached");
  if (isRecord(json) && "direct" in json)
    return {
      stageReached,
      direct: said("direct"),
      indirect: said("indirect"),
      affirmation: said("affirmation"),
    };
  return {
    stageReached,
    sufficientAdequate: said("sufficientAdequate"),
    conflicting: said("conflicting"),
    partlySupported: said("partlySupported"),
  };
}

const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === "object" && json !== null;

const by = { select: { person: { select: { name: true } } } } as const;
const characterised = {
  area: true,
  practice: true,
  instanceId: true,
  inputs: true,
  suggested: true,
  value: true,
  reason: true,
  at: true,
  version: true,
  by,
} as const;
const chosen = {
  area: true,
  practice: true,
  value: true,
  reason: true,
  weaknessesMatter: true,
  at: true,
  version: true,
  by,
} as const;
const judged = {
  area: true,
  goal: true,
  significantHarm: true,
  reason: true,
  at: true,
  version: true,
  by,
} as const;
const found = {
  id: true,
  kind: true,
  area: true,
  goal: true,
  practice: true,
  instanceId: true,
  text: true,
  standing: true,
  version: true,
} as const;
const linked = {
  area: true,
  practice: true,
  instanceId: true,
  kind: true,
  verdict: true,
  evidence: { select: { expiresOn: true } },
} as const;
