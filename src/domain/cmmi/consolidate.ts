import { Refusal } from "../refusal";
import type { Choice } from "./characterise";
import { type Characterisation, characterisations } from "./model";

/** Which row of R2 holds, for the screen to say in words. */
export type ConsolidationRule =
  | "all-same"
  | "fully-and-largely"
  | "some-partially"
  | "some-not"
  | "all-not-yet"
  | "no-instance";

/** What the organisational unit's value may be, the best first, and what it is until the team chooses: the worst. */
export type Consolidated = {
  readonly rule: ConsolidationRule;
  readonly allowed: readonly Characterisation[];
  readonly fallback: Characterisation | null;
  /** Whether the team has to judge, that is, whether more than one value is allowed. */
  readonly judgement: boolean;
  /** How many instances had not reached the stage and were left out (ours). */
  readonly notYet: number;
};

/**
 * From the values at the instances to those of the organisational unit (R2, from knowledge of the method). Dropping NY among
 * others, never passing the best instance and falling back to the worst allowed are ours.
 */
export function consolidate(values: readonly Characterisation[]): Consolidated {
  const rated = values.filter((value) => value !== "NY");
  const notYet = values.length - rated.length;
  const { rule, allowed } = rowFor(values, rated);
  return { rule, allowed, fallback: allowed.at(-1) ?? null, judgement: allowed.length > 1, notYet };
}

/** The team's value; refuses as invalid, naming R2, one that the rule does not allow and one other than the worst without a reason. */
export function chooseForUnit(
  values: readonly Characterisation[],
  { value, reason }: Choice,
): Characterisation {
  const { rule, allowed, fallback } = consolidate(values);
  if (!allowed.includes(value))
    throw new Refusal("invalid", "unit-value.not-allowed", { rule: "R2", row: rule, value, allowed });
  if (value !== fallback && reason.trim() === "")
    throw new Refusal("invalid", "unit-value.reason-missing", { rule: "R2", value });
  return value;
}

type Row = { rule: ConsolidationRule; allowed: Characterisation[] };

function rowFor(values: readonly Characterisation[], rated: readonly Characterisation[]): Row {
  const [first] = rated;
  if (values.length === 0) return { rule: "no-instance", allowed: [] };
  if (first === undefined) return { rule: "all-not-yet", allowed: ["NY"] };
  if (rated.every((value) => value === first)) return { rule: "all-same", allowed: [first] };
  if (rated.includes("NI")) return { rule: "some-not", allowed: within(["LI", "PI", "NI"], rated) };
  if (rated.includes("PI")) return { rule: "some-partially", allowed: within(["LI", "PI"], rated) };
  return { rule: "fully-and-largely", allowed: ["LI"] };
}

/** The unit is never better than its best instance. */
function within(
  allowed: readonly Characterisation[],
  rated: readonly Characterisation[],
): Characterisation[] {
  const best = Math.min(...rated.map(rank));
  return allowed.filter((value) => rank(value) >= best);
}

const rank = (value: Characterisation): number => characterisations.indexOf(value);
