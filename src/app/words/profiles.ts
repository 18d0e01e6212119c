import { counted } from "./counts";

type Whose = { own: boolean; basedOn: string };

/** Whose a profile is; none is the standard's. */
export function sayWhose({ own, basedOn }: Whose): string {
  if (!own) return "Shipped with Plumbline, ours, not part of O-ISM3";
  return `Your organisation's own${basedOn === "" ? "" : `, copied from ${basedOn}`}, not part of O-ISM3`;
}

/** The same in a word or two, for lists. */
export const sayKindOf = ({ own, basedOn }: Whose): string =>
  own ? (basedOn === "" ? "own" : `own, from ${basedOn}`) : "shipped, ours";

/** "five levels ask for all 45 processes", "two levels ask for three of 45 processes" */
export function sayExtent({ top, asked }: { top: number; asked: number }, total: number): string {
  const some = asked === total ? `all ${total}` : `${asked} of ${total}`;
  return `${counted(top, "level asks", "levels ask")} for ${some} processes`;
}

type Asked = { from: number | null; capability: number | null };

/** "from level 2, at capability 1", or that it is not asked for */
export const sayAsked = ({ from, capability }: Asked): string =>
  from === null ? "not asked for" : `from level ${from}, at capability ${capability}`;

/** What a maturity level asks of its processes, or that the profile has no such level. */
export const sayMinimum = (minimum: number | null): string =>
  minimum === null ? "no such level" : `capability ${minimum}`;

/** "12 processes are asked for differently." */
export function sayDifference(differing: number, names: readonly [string, string]): string {
  const two = `${names[0]} and ${names[1]}`;
  if (differing === 0) return `${two} ask the same of every process`;
  return `${two} differ in ${counted(differing, "process", "processes")}`;
}

/** What a field of the profile's form is called in the list of what is wrong. */
export function profileField(field: string): string {
  const [group, ...rest] = field.split("-");
  if (group === "minimum") return `Capability of level ${rest.join("-")}`;
  if (group === "from") return rest.join("-");
  return plain[field] ?? field;
}

/** A value of the profile's form: "capability 3", "level 2", or the text itself. */
export function sayProfileValue(field: string, value: string): string {
  if (field.startsWith("minimum-")) return sayMinimum(Number(value));
  return field.startsWith("from-") ? `level ${value}` : value;
}

const plain: Readonly<Record<string, string>> = {
  name: "Name",
  note: "Note",
  processes: "Processes",
  file: "File",
};
