import type { Unsent } from "./unsent";

/**
 * What became of a change on its way to the server. "faltered": the server could not just now; "unreachable": nobody
 * answered, so the next change would fare no better.
 */
export type Outcome =
  | { kind: "saved"; version: number; at: string }
  | { kind: "conflict"; theirs: string; version: number; by: string; at: string }
  | { kind: "refused"; message: string }
  | { kind: "locked"; message: string }
  | { kind: "signed-out" }
  | { kind: "faltered" }
  | { kind: "unreachable" };

/** Sends one change as this person, whoever else may be signed in by now. Never throws: what goes wrong is an outcome. */
export async function sendAnswer(personId: string, assessmentId: string, unsent: Unsent): Promise<Outcome> {
  const { change, process, field, value, version } = unsent;
  try {
    const response = await fetch(`/api/assessments/${assessmentId}/answers`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-person": personId },
      body: JSON.stringify({ change, process, field, value, version }),
      keepalive: true,
      signal: AbortSignal.timeout(20_000),
    });
    return await outcomeOf(response);
  } catch {
    return { kind: "unreachable" };
  }
}

async function outcomeOf(response: Response): Promise<Outcome> {
  if (response.status === 401) return { kind: "signed-out" };
  if (response.status >= 500 || response.status === 429) return { kind: "faltered" };
  const told = await response.json();
  if (response.ok && typeof told.version === "number")
    return { kind: "saved", version: told.version, at: told.at };
  if (told.code === "answer.stale") return { kind: "conflict", ...told.params };
  if (told.code === "assessment.locked") return { kind: "locked", message: told.message };
  if (typeof told.message === "string") return { kind: "refused", message: told.message };
  return { kind: "unreachable" };
}
