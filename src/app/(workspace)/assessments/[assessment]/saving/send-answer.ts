import type { Unsent } from "./unsent";

/** What became of a change on its way to the server. */
export type Outcome =
  | { kind: "saved"; version: number; at: string }
  | { kind: "conflict"; theirs: string; version: number; by: string; at: string }
  | { kind: "refused"; message: string }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

/** Sends one change. Never throws: what goes wrong on the way is an outcome too. */
export async function sendAnswer(assessmentId: string, unsent: Unsent): Promise<Outcome> {
  const { change, process, field, value, version } = unsent;
  try {
    const response = await fetch(`/api/assessments/${assessmentId}/answers`, {
      method: "POST",
      headers: { "content-type": "application/json" },
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
  if (response.status >= 500 || response.status === 429) return { kind: "unreachable" };
  const told = await response.json();
  if (response.ok) return { kind: "saved", version: told.version, at: told.at };
  if (told.code === "answer.stale") return { kind: "conflict", ...told.params };
  return { kind: "refused", message: String(told.message ?? "") };
}
