import { isRole } from "@/domain/actor";
import { isScope } from "@/domain/scope";
import { roleNames } from "./roles";
import { scopeNames } from "./tokens";

type Details = Readonly<Record<string, unknown>>;
/** What the people and things that details speak of are called, by id. */
type Names = Readonly<Record<string, string>>;

/**
 * What of an event is worth a line, in words. Ids that nobody named anything by, hashes and what is empty say nothing to a
 * reader: they stand whole in the export.
 */
export function sayDetails(details: Details, names: Names = {}): string {
  const { before, after, ...others } = details;
  const change = "before" in details || "after" in details ? sayChange(before, after, names) : "";
  const said = Object.entries(others).map(([name, value]) => {
    const told = sayValue(value, names);
    return told === "" ? "" : (detailWords[`${name}: ${told}`] ?? `${labelOf(name)}: ${told}`);
  });
  return [change, ...said].filter((part) => part !== "").join("; ");
}

/** What is plainer as words than as a name and a value: how somebody signed in, or why they did not. */
const detailWords: Readonly<Record<string, string>> = {
  "way: password": "with their password",
  "way: link": "with a one-time link",
  "way: passkey": "with a passkey alone",
  "way: sso": "through the organisation's own sign-in",
  "second: code": "and a code of their authenticator",
  "second: recovery": "and a recovery code, which is spent now",
  "second: passkey": "and a passkey",
  "wrong: password": "the password did not fit",
  "wrong: code": "the code did not fit",
  "wrong: passkey": "the passkey did not fit",
};

/** What is called otherwise in the product than in the record of it. */
const labels: Readonly<Record<string, string>> = {
  assessmentId: "assessment",
  basedOn: "based on",
  changed: "fields changed",
  inputs: "found",
  instanceId: "instance",
  into: "merged into",
  names: "with names",
  of: "of",
  scan: "scanner",
  size: "bytes",
};

const labelOf = (name: string): string =>
  labels[name] ?? name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

function sayChange(before: unknown, after: unknown, names: Names): string {
  const [from, to] = [sayValue(before, names), sayValue(after, names)];
  if (from === "") return to === "" ? "" : `to ${to}`;
  return to === "" ? `before: ${from}` : `from ${from} to ${to}`;
}

function sayValue(value: unknown, names: Names): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return said(value.map((one) => sayValue(one, names)));
  if (typeof value !== "object") return sayWord(String(value), names);
  const parts = Object.entries(value);
  if (parts.length > 0 && parts.every(([name]) => name === "before" || name === "after"))
    return sayChange(Object.fromEntries(parts)["before"], Object.fromEntries(parts)["after"], names);
  // Of what was answered with yes or no, what was answered with yes.
  if (parts.some(([, part]) => typeof part === "boolean"))
    return said(parts.filter(([, part]) => part === true).map(([name]) => labelOf(name)));
  return said(
    parts.map(([name, part]) => {
      const told = sayValue(part, names);
      return told === "" ? "" : `${labelOf(name)} ${told}`;
    }),
  );
}

function sayWord(word: string, names: Names): string {
  const name = names[word];
  if (name !== undefined) return name;
  if (isId.test(word) || isHash.test(word)) return "";
  if (isRole(word)) return roleNames[word];
  return isScope(word) ? scopeNames[word].toLowerCase() : word;
}

const said = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const isHash = /^[\da-f]{40,}$/i;
