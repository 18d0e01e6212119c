import { randomUUID } from "node:crypto";
import type { AssignProcesses } from "@/domain/assignment-input";
import type { PostComment } from "@/domain/comment-input";

/** What the form sends that gives processes to somebody; by default none of them had an owner. */
export const assigning = (
  assessmentId: string,
  owner: string | null,
  processes: readonly string[],
  own: Partial<AssignProcesses> = {},
): AssignProcesses => ({
  key: randomUUID(),
  assessmentId,
  owner,
  due: null,
  processes: Object.fromEntries(processes.map((process) => [process, 0])),
  ...own,
});

/** What somebody says about a process. */
export const remark = (
  assessmentId: string,
  process: string,
  text = "Please look again.",
  own: Partial<PostComment> = {},
): PostComment => ({ id: randomUUID(), assessmentId, process, text, picked: [], ...own });
