import { extensions } from "@/domain/evidence/file-type";
import type { Freshness } from "@/domain/evidence/freshness";
import { megabyte } from "@/domain/evidence/limits";
import type { PracticeKind } from "@/domain/evidence/practice-kind";
import type { Sensitivity } from "@/domain/evidence/sensitivity";
import type { AnswerSubject } from "@/domain/evidence/subject";
import type { State } from "@/ui/state-mark";
import { requirementNames } from "./answers";
import { begin, counted, inWords } from "./counts";
import { sayDay, sayPeriod } from "./dates";

export const sensitivityNames: Readonly<Record<Sensitivity, string>> = {
  open: "Open",
  restricted: "Restricted",
};

export const sensitivityMeaning: Readonly<Record<Sensitivity, string>> = {
  open: "Everybody who works with evidence",
  restricted: "Its owner, managers and appraisers",
};

export const freshnessNames: Readonly<Record<Freshness, string>> = {
  "in-date": "In date",
  "expires-soon": "Expires soon",
  expired: "Expired",
};

/** Solid is in date, empty is expired: the fills say the same as the words. */
export const freshnessMarks: Readonly<Record<Freshness, State>> = {
  "in-date": "held",
  "expires-soon": "unknown",
  expired: "lacking",
};

export const practiceKindNames: Readonly<Record<PracticeKind, string>> = {
  direct: "Direct artifact",
  indirect: "Indirect artifact",
  artifact: "Artifact",
  affirmation: "Affirmation",
};

/** What of an answer an item backs. */
export const subjectNames: Readonly<Record<AnswerSubject, string>> = {
  ...requirementNames,
  "not-applicable": "Not applicable",
};

/** "expires 30 Nov 2026", "expired on 1 Jan 2026"; "" where there is no expiry. */
export function sayExpiry(expiresOn: string | null, freshness: Freshness): string {
  if (expiresOn === null) return "";
  return `${freshness === "expired" ? "expired on" : "expires"} ${sayDay(expiresOn)}`;
}

/** What goes with an expired item wherever it appears; undefined while it is in date. */
export const sayExpired = (freshness: Freshness): string | undefined =>
  freshness === "expired" ? "Expired: lowers confidence in what it backs." : undefined;

/** "1 Jul to 31 Dec 2026", "from 1 Jul 2026", "until 31 Dec 2026"; "" of no period. */
export function sayCovered(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return sayPeriod(from, to);
  if (from !== null) return `from ${sayDay(from)}`;
  return to === null ? "" : `until ${sayDay(to)}`;
}

/** "0 B", "412 kB", "1.1 MB". */
export function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < megabyte) return `${Math.round(bytes / 1024)} kB`;
  const large = bytes / megabyte;
  return large < 10 ? `${large.toFixed(1)} MB` : `${Math.round(large)} MB`;
}

/** What kind of file, by its name: "PDF". */
export const sayKind = (name: string): string => /[^.]\.([^.]+)$/.exec(name)?.[1]?.toUpperCase() ?? "file";

/** "two files, one link"; "nothing yet" of none. */
export function sayContents(files: number, links: number): string {
  const parts = [
    files > 0 ? counted(files, "file", "files") : "",
    links > 0 ? counted(links, "link", "links") : "",
  ].filter(Boolean);
  return parts.length === 0 ? "nothing yet" : parts.join(", ");
}

/** A line out of what is known: empty parts are left out, the first letter is large. */
export const sayLine = (...parts: readonly string[]): string => begin(parts.filter(Boolean).join(" · "));

/** What the file picker offers. */
export const acceptedFiles = extensions.map((extension) => `.${extension}`).join(",");

/** What may be uploaded, told beforehand. */
export const sayLimits = (fileLimit: number): string =>
  `Or drop them here, or paste a screenshot. PDF, images, text, CSV, JSON, mail (EML) and office documents without macros, up to ${saySize(fileLimit)} each.`;

/** A title to begin with: the file's name without its ending, with spaces for underscores. */
export function titleOf(fileName: string): string {
  const bare = fileName
    .replace(/\.[^.]+$/, "")
    .replace(/[_\s]+/g, " ")
    .trim();
  return (bare || fileName).slice(0, 200);
}

export const sayFileEmpty = "The file is empty.";

/** Why a file is too large. */
export const sayFileTooLarge = (fileLimit: number): string =>
  `The file is larger than ${saySize(fileLimit)}.`;

/** Why a file's type is not taken. */
export const sayFileType = (extension: string): string =>
  `Files of type ${extension.toUpperCase()} are not taken: PDF, images, text, mail and office documents are.`;

type Named = { title: string | null; owner: { name: string } };

/** An item's title; of restricted evidence that the reader may not open, whose it is. */
export const sayTitle = ({ title, owner }: Named): string => title ?? `Restricted evidence of ${owner.name}`;

type Line = Named & {
  sensitivity: Sensitivity;
  freshness: Freshness;
  expiresOn: string | null;
  revision: number;
  accepted: boolean;
  files: number;
  addresses: number;
  uses: number;
};

/** "Ruth Amstutz · two files · backs three answers or practices · revision 2, accepted · expires 3 Jan 2027". */
export function sayLineOf(line: Line): string {
  const { title, owner, sensitivity, files, addresses, uses } = line;
  return sayLine(
    title === null ? "" : owner.name,
    sensitivity === "restricted" ? "restricted" : "",
    sayContents(files, addresses),
    uses === 0 ? "backs nothing yet" : `backs ${sayUses(uses)}`,
    `revision ${line.revision}${line.accepted ? ", accepted" : ""}`,
    sayExpiry(line.expiresOn, line.freshness),
  );
}

/** "It backs three answers or practices." */
export const sayUsedHeading = (uses: number): string =>
  uses === 0 ? "It backs nothing yet." : `It backs ${sayUses(uses)}.`;

const sayUses = (uses: number) => counted(uses, "answer or practice", "answers and practices");

/** "Revision 2 holds two files and one link." */
export const sayRevisionHeading = ({ revision, files, addresses }: Held): string =>
  files + addresses === 0
    ? `Revision ${revision} waits for its first file or link.`
    : `Revision ${revision} holds ${sayContents(files, addresses).replace(", ", " and ")}.`;

type Held = { revision: number; files: number; addresses: number };

/** What a scanner said of a file; nothing where there is none. */
export const sayScan = (scan: string): string => (scan === "clean" ? "scanned, clean" : "");

/** "four items, two accepted", "none yet". */
export function sayTally(items: readonly { id: string; accepted: boolean }[], hidden: number): string {
  const all = new Set(items.map(({ id }) => id));
  const accepted = new Set(items.filter((item) => item.accepted).map(({ id }) => id)).size;
  const count = all.size + hidden;
  if (count === 0) return "none yet";
  return `${counted(count, "item", "items")}${accepted > 0 ? `, ${inWords(accepted)} accepted` : ""}`;
}
