import type { Standing } from "./session-watch";

/** Asks the server how the session stands; with PUT it is prolonged. Never throws. */
export async function askSession(method: "GET" | "PUT"): Promise<Standing> {
  try {
    const response = await fetch("/api/session", { method, signal: AbortSignal.timeout(20_000) });
    if (response.status === 401) return { kind: "over" };
    const told = await response.json();
    const { personId, name, left } = told;
    if (!response.ok || typeof left !== "number") return { kind: "unreachable" };
    return { kind: "lasts", personId, name, left };
  } catch {
    return { kind: "unreachable" };
  }
}
