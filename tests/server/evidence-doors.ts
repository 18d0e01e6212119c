import { randomUUID } from "node:crypto";
import type { AddEvidence, FindEvidence } from "@/domain/evidence/input";
import { archiveEvidence, changeEvidence, restoreEvidence } from "@/server/commands/evidence";
import { linkAnswerEvidence, unlinkAnswerEvidence } from "@/server/commands/evidence-answers";
import { addAddress, addRevision, removeAddress } from "@/server/commands/evidence-contents";
import { addFile, removeFile } from "@/server/commands/evidence-files";
import { openFile } from "@/server/commands/evidence-opening";
import { linkPracticeEvidence, unlinkPracticeEvidence } from "@/server/commands/evidence-practices";
import { evidenceOfPractice, evidenceOfProcess } from "@/server/queries/evidence-beside";
import { readEvidence } from "@/server/queries/evidence-item";
import type { Side } from "./busy";
import { asOwner } from "./owner";

type Doors = Readonly<Record<string, () => Promise<unknown>>>;

export const today = "2026-11-22";

/** What a form sends that adds an item, but for what a test says differently. */
export const adding = (owner: string, own: Partial<AddEvidence> = {}): AddEvidence => ({
  id: randomUUID(),
  title: "Minutes of the security board",
  description: "",
  owner,
  sensitivity: "open",
  periodFrom: null,
  periodTo: null,
  collectedOn: null,
  expiresOn: null,
  ...own,
});

/** The library as it opens, but for what a test looks for. */
export const looking = (own: Partial<FindEvidence> = {}): FindEvidence => ({
  page: 1,
  q: "",
  owner: "",
  freshness: "",
  sensitivity: "",
  unused: false,
  archived: false,
  ...own,
});

/** What evidence added that takes the id of something, given an id of theirs. */
export function evidenceDoors(sides: () => { ours: Side; theirs: Side }): Doors {
  const ask = () => sides().ours.people.manager.actor;
  const their = (table: Table) => idIn(table, sides().theirs);
  const item = async () => ({ id: await their("evidence"), version: 1 });
  const content = async () => ({ evidenceId: await their("evidence"), id: randomUUID() });
  const answer = () => ({ process: "GP-1", subject: "operation" as const });
  const practice = () => ({ area: "SM", practice: "ESP 1.1", kind: "artifact" as const });
  return {
    changeEvidence: async () => changeEvidence(ask(), { ...adding(ask().personId), ...(await item()) }),
    archiveEvidence: async () => archiveEvidence(ask(), await item()),
    restoreEvidence: async () => restoreEvidence(ask(), await item()),
    addRevision: async () =>
      addRevision(ask(), { evidenceId: await their("evidence"), from: 1, note: "", carry: true }),
    addAddress: async () =>
      addAddress(ask(), { ...(await content()), url: "https://elsewhere.example/", title: "" }),
    removeAddress: async () =>
      removeAddress(ask(), { ...(await content()), id: await their("evidence_address") }),
    linkAnswerEvidence: async () =>
      linkAnswerEvidence(ask(), { ...(await content()), ...answer(), assessmentId: sides().ours.draft }),
    unlinkAnswerEvidence: async () =>
      unlinkAnswerEvidence(ask(), { id: await their("answer_evidence"), assessmentId: sides().theirs.draft }),
    linkPracticeEvidence: async () =>
      linkPracticeEvidence(ask(), {
        ...(await content()),
        ...practice(),
        appraisalId: await their("appraisal"),
        instanceId: randomUUID(),
      }),
    unlinkPracticeEvidence: async () =>
      unlinkPracticeEvidence(ask(), {
        id: await their("practice_evidence"),
        appraisalId: await their("appraisal"),
      }),
    addFile: async () =>
      addFile(ask(), { ...(await content()), name: "a.txt", size: 1, sha256: null }, bytes("x")),
    removeFile: async () => removeFile(ask(), { ...(await content()), id: await their("evidence_file") }),
    openFile: async () =>
      openFile(ask(), {
        ...(await content()),
        id: await their("evidence_file"),
        as: "download",
        range: () => null,
      }),
    readEvidence: async () => readEvidence(ask(), await their("evidence"), today),
    evidenceOfProcess: () =>
      evidenceOfProcess(ask(), { assessmentId: sides().theirs.draft, process: "GP-1" }, today),
    evidenceOfPractice: async () =>
      evidenceOfPractice(
        ask(),
        { ...practice(), appraisalId: await their("appraisal"), instanceId: randomUUID() },
        today,
      ),
  };
}

/** What it added that takes no id of an organisation's, with the reason. */
export const evidenceWithoutId: Readonly<Record<string, string>> = {
  addEvidence: "makes a new one; the same id elsewhere is another item",
  listEvidence: "takes words; its own test holds it to the organisation",
  listExpiring: "takes no id; its own test holds it to the organisation",
  readAddingEvidence: "takes no id; its own test holds it to the organisation",
  sweepEvidence: "the system's",
  acceptRevisions: "part of a command",
  openRevision: "part of a command",
  touch: "part of a command",
};

/** A body that arrives in pieces. */
export async function* bytes(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}

type Table =
  | "evidence"
  | "evidence_file"
  | "evidence_address"
  | "answer_evidence"
  | "practice_evidence"
  | "appraisal";

export async function idIn(table: Table, { organisationId }: { organisationId: string }): Promise<string> {
  const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query(`select id from ${table} where organisation_id = $1`, [organisationId]),
  );
  return String(rows[0]?.id);
}
