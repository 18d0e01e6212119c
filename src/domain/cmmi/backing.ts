import { Refusal } from "../refusal";
import type { InstanceInputs } from "./inputs";
import type { EvidenceKind, EvidenceLink } from "./suggest";

/** What is asked about the evidence for a practice at an instance, but for whether its stage is reached. */
export type EvidenceQuestion = keyof typeof restsOn;

/**
 * Whether a question about evidence can be answered with yes (R0, R1; for 1.3 from knowledge of the method): evidence of its
 * kind is linked there and not rejected. What is not there is neither adequate nor in conflict, and affirms nothing.
 */
export const canBeYes = (question: EvidenceQuestion, kinds: readonly EvidenceKind[]): boolean =>
  restsOn[question].some((kind) => kinds.includes(kind));

/** The kinds of evidence that a yes can rest on, each once, in their order: rejected evidence is not adequate. */
export const backingKinds = (links: readonly Pick<EvidenceLink, "kind" | "verdict">[]): EvidenceKind[] =>
  any.filter((kind) => links.some((link) => link.kind === kind && link.verdict !== "rejected"));

/** The questions answered with a yes that nothing linked backs (R1); none while the stage is not reached. */
export const unbacked = (inputs: Answered, kinds: readonly EvidenceKind[]): EvidenceQuestion[] =>
  inputs.stageReached
    ? questions.filter((question) => isYes(inputs, question) && !canBeYes(question, kinds))
    : [];

/** Refuses as invalid, naming R1, a yes that nothing linked backs; none is asked for while the stage is not reached. */
export function requireBacking(inputs: InstanceInputs, kinds: readonly EvidenceKind[]): void {
  const lacking = unbacked(inputs, kinds);
  if (lacking.length === 0) return;
  const code = "characterisation.unbacked";
  throw new Refusal(
    "invalid",
    code,
    { rule: "R1" },
    lacking.map((path) => ({ path, code, params: { rule: "R1" } })),
  );
}

/** What was answered, with or without the weaknesses that stand beside it. */
type Answered = { stageReached: boolean } & Readonly<Partial<Record<EvidenceQuestion, boolean>>>;

const any: readonly EvidenceKind[] = ["direct", "indirect", "artifact", "affirmation"];

const restsOn = {
  direct: ["direct"],
  indirect: ["indirect"],
  affirmation: ["affirmation"],
  sufficientAdequate: any,
  conflicting: any,
  partlySupported: any,
} satisfies Readonly<Record<string, readonly EvidenceKind[]>>;

const questions: readonly EvidenceQuestion[] = [
  "direct",
  "indirect",
  "affirmation",
  "sufficientAdequate",
  "conflicting",
  "partlySupported",
];

const isYes = (inputs: Answered, question: EvidenceQuestion): boolean => inputs[question] === true;
