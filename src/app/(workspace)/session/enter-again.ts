/** What a sign-in in place came to: in, or why not, in words of the server's. */
export type Entered = { done: boolean; message: string; faults: Readonly<Record<string, string>> };

/** Signs in without leaving the page. Never throws. */
export async function enterAgain(email: string, password: string): Promise<Entered> {
  try {
    const response = await fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
      signal: AbortSignal.timeout(20_000),
    });
    const told = await response.json();
    if (response.ok) return { done: true, message: "", faults: {} };
    return { done: false, message: String(told.message), faults: told.fields };
  } catch {
    return { done: false, message: "Plumbline cannot be reached. Try again in a moment.", faults: {} };
  }
}
