import type { Freshness } from "@/domain/evidence/freshness";
import { allPracticeKinds } from "@/domain/evidence/practice-kind";
import type { Sensitivity } from "@/domain/evidence/sensitivity";
import { isAnswerSubject } from "@/domain/evidence/subject";
import { begin, counted } from "./counts";
import { sayDay, sayMoment } from "./dates";
import {
  practiceKindNames,
  sayContents,
  sayCovered,
  sayExpiry,
  sayKind,
  sayLine,
  saySize,
  sensitivityNames,
  subjectNames,
} from "./evidence";

type Item = {
  owner: { name: string };
  sensitivity: Sensitivity;
  freshness: Freshness;
  periodFrom: string | null;
  periodTo: string | null;
  collectedOn: string | null;
  expiresOn: string | null;
  receivedAt: string;
  addedBy: string;
  revision: number;
  accepted: boolean;
  acceptedRevision: number | null;
};

/** What heads an item; `moment` puts a moment into the reader's own time. */
export function itemFacts(item: Item, moment: (at: string) => string) {
  return [
    { term: "Owner", value: item.owner.name },
    { term: "Sensitivity", value: sensitivityNames[item.sensitivity].toLowerCase() },
    { term: "Covers", value: sayCovered(item.periodFrom, item.periodTo) },
    { term: "Collected", value: item.collectedOn === null ? "" : sayDay(item.collectedOn) },
    { term: "Received", value: `${moment(item.receivedAt)}, by ${item.addedBy}` },
    { term: "Counts", value: begin(sayExpiry(item.expiresOn, item.freshness)) || "without an end" },
    { term: "Revision", value: sayAccepted(item) },
  ].filter(({ value }) => value !== "");
}

/** "2, accepted", "2, not accepted yet; revision 1 is", "1, not accepted yet". */
function sayAccepted({ revision, accepted, acceptedRevision }: Item): string {
  if (accepted) return `${revision}, accepted`;
  return acceptedRevision === null
    ? `${revision}, not accepted yet`
    : `${revision}, not accepted yet; revision ${acceptedRevision} is`;
}

/** "Added report.pdf; removed draft.pdf", "The first, with report.pdf", "Nothing changed". */
export function sayChanges({ added, removed, first }: Changes): string {
  if (first) return added.length === 0 ? "The first, empty" : `The first, with ${added.join(", ")}`;
  const parts = [
    added.length > 0 ? `added ${added.join(", ")}` : "",
    removed.length > 0 ? `removed ${removed.join(", ")}` : "",
  ].filter(Boolean);
  return parts.length === 0 ? "Nothing changed" : begin(parts.join("; "));
}

type Changes = { added: readonly string[]; removed: readonly string[]; first: boolean };

/** What of an answer is backed, by its code. */
export const subjectWord = (subject: string): string =>
  isAnswerSubject(subject) ? subjectNames[subject] : subject;

/** What an item is to a practice, by its code. */
export function kindWord(kind: string): string {
  const known = allPracticeKinds.find((it) => it === kind);
  return known === undefined ? kind : practiceKindNames[known];
}

/** What the team made of an item at a practice, as a mark and its word. */
export function verdictState(verdict: string) {
  if (verdict === "accepted") return { mark: "held", word: "Accepted" } as const;
  if (verdict === "rejected") return { mark: "lacking", word: "Rejected" } as const;
  return { mark: "unknown", word: "Awaits appraiser" } as const;
}

type Attached = {
  by: string;
  addedAt: string;
  item: { accepted: boolean; acceptedRevision: number | null; revision: number };
  contents: { files: readonly { name: string; size: number }[]; addresses: readonly unknown[] };
  kind?: string;
  verdict?: string;
  note?: string;
};

/** How an item stands where it is attached, as a mark and its word. */
export function stateOfAttached({ item, verdict }: Attached) {
  return verdictState(verdict ?? (item.accepted ? "accepted" : "unweighed"));
}

/** "Artifact · PDF, 1.1 MB · R. Amstutz · 12 Nov 2026, 14:32". */
export function sayAttached({ by, addedAt, contents, kind, note }: Attached, timeZone: string): string {
  return sayLine(
    kind === undefined ? "" : kindWord(kind),
    sayHeld(contents),
    by,
    sayMoment(addedAt, timeZone),
    note ?? "",
  );
}

function sayHeld({ files, addresses }: Attached["contents"]): string {
  const [file] = files;
  if (file !== undefined && files.length === 1 && addresses.length === 0)
    return `${sayKind(file.name)}, ${saySize(file.size)}`;
  return sayContents(files.length, addresses.length);
}

/** "“Patch report” is detached." */
export const sayDetached = (title: string): string => `“${title}” is detached.`;

/** "One more item stands here that you may not see." */
export const sayHidden = (count: number): string =>
  `${begin(counted(count, "more item stands", "more items stand"))} here that you may not see.`;
