import { type Answer, type Answers, type DefinitionPart, definitionParts } from "./answer";
import type { Field } from "./field";
import { capabilityNeeded } from "./maturity";
import { metricTypes, type Profile, type ProfileLevel, type ScoringModel } from "./model";

/** What can be remarked of an assessment before it is submitted, in the order in which it is told. */
export const remarkCodes = [
  "target-asks-nothing",
  "target-beyond-profile",
  "reason-short",
  "document-missing",
  "metric-undefined",
  "plan-missing",
  "owners-missing",
  "owner-missing",
] as const;
export type RemarkCode = (typeof remarkCodes)[number];

/** One remark and where it is put right: a field of a process, a process, or the assessment itself. */
export type Remark = {
  code: RemarkCode;
  process: string | null;
  field: Field | null;
  /** The parts that a metric's definition lacks. */
  lacks: readonly DefinitionPart[];
};

/** An assessment as the checks see it; `owned` names the processes that somebody answers for. */
export type Examined = {
  model: ScoringModel;
  profile: Profile;
  target: ProfileLevel["level"];
  answers: Answers;
  owned: ReadonlySet<string>;
};

/**
 * What a careful reader would ask about before an assessment is submitted; it never keeps anybody from submitting.
 * Ours, not the 2011 text's: which checks there are, and that a reason has ten words or more.
 */
export function remarksOn(examined: Examined): Remark[] {
  const { model, answers, owned } = examined;
  const applicable = model.processes.filter((id) => answers[id]?.applicable !== false);
  const some = applicable.some((id) => owned.has(id));
  const found = [
    ...targetRemarks(examined, applicable),
    ...model.processes.flatMap((id) => answerRemarks(id, answers[id] ?? {})),
    ...(applicable.length === 0 || some ? [] : [remark("owners-missing")]),
    ...(some ? applicable.filter((id) => !owned.has(id)) : []).map((id) => remark("owner-missing", id)),
  ];
  return remarkCodes.flatMap((code) => found.filter((one) => one.code === code));
}

/** A level that no applicable process belongs to is reached by anybody; one above the profile's last cannot be measured. */
function targetRemarks({ profile, target }: Examined, applicable: readonly string[]): Remark[] {
  const top = profile.levels.at(-1)?.level ?? 0;
  const asked = capabilityNeeded(target, profile);
  return [
    ...(applicable.some((id) => asked.has(id)) ? [] : [remark("target-asks-nothing")]),
    ...(target > top ? [remark("target-beyond-profile")] : []),
  ];
}

function answerRemarks(id: string, answer: Answer): Remark[] {
  if (answer.applicable === false)
    return wordsIn(answer.reason) < fewest ? [remark("reason-short", id, "reason")] : [];
  return [
    ...(answer.documented === "yes" && !answer.document?.trim()
      ? [remark("document-missing", id, "document")]
      : []),
    ...metricRemarks(id, answer),
    ...(leavesUnknown(answer) && !answer.plan?.trim() ? [remark("plan-missing", id, "plan")] : []),
  ];
}

const fewest = 10;
const wordsIn = (text = "") => text.split(/\s+/).filter(Boolean).length;

/** A metric in use says what it measures, in which unit, and what it aims at. */
function metricRemarks(id: string, { metrics, definitions }: Answer): Remark[] {
  return metricTypes.flatMap((type) => {
    if (metrics?.[type] !== "yes") return [];
    const lacks = definitionParts.filter(
      (part) => defining.has(part) && !definitions?.[type]?.[part]?.trim(),
    );
    const [first] = lacks;
    return first ? [{ ...remark("metric-undefined", id, `definitions.${type}.${first}`), lacks }] : [];
  });
}

const defining: ReadonlySet<DefinitionPart> = new Set(["what", "target", "unit"]);

/** Whether an answer says "unknown" where it counts: nothing more is asked of a process that is not operated. */
export function leavesUnknown(answer: Answer): boolean {
  if (answer.operated === "no") return false;
  const said = [answer.operated, answer.documented, ...Object.values(answer.metrics ?? {})];
  return said.includes("unknown");
}

const remark = (code: RemarkCode, process: string | null = null, field: Field | null = null): Remark => ({
  code,
  process,
  field,
  lacks: [],
});
