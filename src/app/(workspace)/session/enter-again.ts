/** What a sign-in in place came to: in, asked for a code, or why not, in words of the server's. */
export type Entered = {
  done: boolean;
  asked: boolean;
  message: string;
  faults: Readonly<Record<string, string>>;
};

/** Signs in without leaving the page. Never throws. */
export async function enterAgain(
  given: { email: string; password: string } | { code: string },
): Promise<Entered> {
  try {
    const response = await fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(given),
      signal: AbortSignal.timeout(20_000),
    });
    const told = await response.json();
    if (response.ok) return { done: told.done === true, asked: told.done !== true, message: "", faults: {} };
    return {
      done: false,
      asked: "code" in given && told.reason !== "missing",
      message: String(told.message),
      faults: told.fields,
    };
  } catch {
    const message = "Plumbline cannot be reached. Try again in a moment.";
    return { done: false, asked: "code" in given, message, faults: {} };
  }
}
