import { randomUUID } from "node:crypto";
import type { Member } from "@/domain/actor";
import { assignProcesses, sayDone } from "@/server/commands/assignments";
import { postComment } from "@/server/commands/comments";

/** What is going on in a draft: one owner has something overdue, something due, something done, and a question to answer. */
export async function letWork(
  manager: Member,
  owner: Member,
  assessmentId: string,
  today: Date,
): Promise<void> {
  await give(manager, owner, assessmentId, { processes: ["TSP-11", "OSP-3"], due: dayFrom(today, -3) });
  await give(manager, owner, assessmentId, {
    processes: ["OSP-10", "OSP-14", "OSP-15"],
    due: dayFrom(today, 9),
  });
  await sayDone(owner, { assessmentId, process: "TSP-11", done: true });
  await postComment(manager, {
    id: randomUUID(),
    assessmentId,
    process: "OSP-3",
    text: "Does the inventory of the building's control systems belong to this, or does the landlord keep it?",
    picked: [owner.personId],
  });
}

/** Gives processes that nobody owns yet to an owner. */
export const give = (
  manager: Member,
  owner: Member,
  assessmentId: string,
  { processes, due }: { processes: readonly string[]; due: string },
) =>
  assignProcesses(manager, {
    key: randomUUID(),
    assessmentId,
    processes: Object.fromEntries(processes.map((process) => [process, 0])),
    owner: owner.personId,
    due,
  });

const dayFrom = (today: Date, days: number): string =>
  new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
