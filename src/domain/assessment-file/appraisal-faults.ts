import { characterise } from "../cmmi/characterise";
import { chooseForUnit } from "../cmmi/consolidate";
import { agreeHarm } from "../cmmi/goal";
import type { InstanceInputs } from "../cmmi/inputs";
import { type AppraisalModel, partsOf, type Ruleset } from "../cmmi/model";
import { weaknessesOf } from "../cmmi/rate";
import { placeOf } from "../fault";
import { type FieldFault, Refusal } from "../refusal";
import type { AppraisalSection } from "./appraisal";

/**
 * What is wrong with an appraisal section that has its shape: practices and goals that the model does not have, choices that
 * R2 does not allow or that lack a reason, and harm to a goal without any weakness (R3).
 */
export function appraisalFaults(
  section: AppraisalSection,
  json: unknown,
  models: (ruleset: Ruleset) => AppraisalModel,
): FieldFault[] {
  const model = models(section.ruleset);
  const unknown = [
    ...unknownFaults("practices", heldIn(json, "practices"), model),
    ...unknownFaults("goals", heldIn(json, "goals"), model),
    ...Object.entries(heldIn(json, "practices")).flatMap(([id, practice]) =>
      lostFaults(["practices", id, "instances"], heldIn(practice, "instances")),
    ),
  ];
  return unknown.length > 0 ? unknown : [...choiceFaults(section), ...harmFaults(section, model)];
}

function unknownFaults(
  part: "practices" | "goals",
  held: Readonly<Record<string, unknown>>,
  { areas }: AppraisalModel,
): FieldFault[] {
  return Object.keys(held).flatMap((id) => {
    const path = placeIn([part, id]);
    const area = areas.find((one) => one.id === partsOf(id).area);
    if (area === undefined) return [{ path, code: "unknown-area", params: {} }];
    const known = area.goals.flatMap((goal) => (part === "goals" ? [goal.id] : goal.practices));
    if (known.includes(id)) return [];
    return [
      { path, code: part === "goals" ? "unknown-goal" : "unknown-practice", params: { allowed: known } },
    ];
  });
}

/** Read from the JSON itself: a schema drops the key __proto__ without a word. */
const lostFaults = (at: readonly string[], held: Readonly<Record<string, unknown>>): FieldFault[] =>
  Object.keys(held)
    .filter((name) => name === "__proto__")
    .map((name) => ({ path: placeIn([...at, name]), code: "value-not-allowed", params: {} }));

function choiceFaults({ practices }: AppraisalSection): FieldFault[] {
  return Object.entries(practices).flatMap(([id, { instances, chosen, reason = "" }]) => {
    if (chosen === undefined) return [];
    const held: Readonly<Record<string, InstanceInputs>> = instances;
    const values = Object.values(held).map((inputs) => characterise(inputs).value);
    return faultsOf(["practices", id, "chosen"], () => chooseForUnit(values, { value: chosen, reason }));
  });
}

function harmFaults({ practices, goals = {} }: AppraisalSection, { areas }: AppraisalModel): FieldFault[] {
  const all = areas.flatMap((area) => area.goals);
  return Object.entries(goals).flatMap(([id, { significantHarm }]) => {
    const goal = all.find((one) => one.id === id);
    const found = (goal?.practices ?? []).reduce((sum, one) => sum + weaknessesOf(practices[one]), 0);
    return faultsOf(["goals", id, "significantHarm"], () => agreeHarm(significantHarm, found));
  });
}

function faultsOf(at: readonly string[], agree: () => unknown): FieldFault[] {
  try {
    agree();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ path: placeIn(at), code: error.code, params: error.params }];
  }
}

const placeIn = (path: readonly string[]): string => placeOf(["appraisal", ...path]);

function heldIn(holder: unknown, key: string): Readonly<Record<string, unknown>> {
  const held =
    holder instanceof Object ? Object.entries(holder).find(([name]) => name === key)?.[1] : undefined;
  return held instanceof Object ? { ...Object.fromEntries(Object.entries(held)) } : {};
}
