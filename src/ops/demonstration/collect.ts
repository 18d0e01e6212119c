import { randomUUID } from "node:crypto";
import type { Member } from "@/domain/actor";
import type { AnswerSubject } from "@/domain/evidence/subject";
import type { Answers } from "@/domain/oism3/answer";
import { subjectsToWeigh } from "@/domain/oism3/verified";
import { addEvidence } from "@/server/commands/evidence";
import { linkAnswerEvidence } from "@/server/commands/evidence-answers";
import { addFile } from "@/server/commands/evidence-files";
import { type Paper, papers } from "./papers";

/** The ids of an organisation's papers. */
export type Library = ReadonlyMap<Paper, string>;

/** Puts all papers into the library. */
export async function fillLibrary(manager: Member, owner: Member, today: Date): Promise<Library> {
  const ids = new Map<Paper, string>();
  for (const paper of papers)
    ids.set(paper, await putIn(paper.held === "owner" ? owner : manager, paper, today));
  return ids;
}

/** Puts papers beside the answers of an assessment that they back. */
export async function collect(
  library: Library,
  manager: Member,
  assessmentId: string,
  answers: Answers,
): Promise<void> {
  for (const [process, answer] of Object.entries(answers))
    for (const subject of subjectsToWeigh(answer)) {
      const evidenceId = library.get(paperFor(process, subject));
      if (evidenceId === undefined) continue;
      await linkAnswerEvidence(manager, { id: randomUUID(), evidenceId, assessmentId, process, subject });
    }
}

/** The paper that speaks of a subject of a process; that of the process itself before the one that speaks of all. */
function paperFor(process: string, subject: AnswerSubject): Paper {
  const fits = papers.filter(({ backs }) => backs.includes(subject));
  const found = fits.find(({ of }) => of?.includes(process)) ?? fits.find(({ of }) => of === undefined);
  if (found === undefined) throw new Error(`No paper backs ${subject} of ${process}`);
  return found;
}

async function putIn(holder: Member, paper: Paper, today: Date): Promise<string> {
  const id = randomUUID();
  await addEvidence(holder, {
    id,
    owner: holder.personId,
    title: paper.title,
    description: paper.description,
    sensitivity: paper.restricted ? "restricted" : "open",
    periodFrom: dayFrom(today, -300),
    periodTo: dayFrom(today, -30),
    collectedOn: dayFrom(today, -20),
    expiresOn: paper.expiresIn === undefined ? null : dayFrom(today, paper.expiresIn),
  });
  const bytes = new TextEncoder().encode(paper.text);
  const file = { id: randomUUID(), evidenceId: id, name: paper.file, size: bytes.length, sha256: null };
  await addFile(holder, file, once(bytes));
  return id;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const dayFrom = (today: Date, days: number): string =>
  new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
