import { startAuthentication, startRegistration } from "@simplewebauthn/browser";

/** What an exchange about a passkey came to: done, or why not, in words. */
export type PasskeyOutcome = { done: boolean; message: string; told: Readonly<Record<string, unknown>> };

/** Has a passkey of this browser sign what the door asks, and brings it back there. Never throws. */
export const signAt = (door: string, asking = door): Promise<PasskeyOutcome> =>
  exchange(asking, door, async (options) => ({
    signed: await startAuthentication({ optionsJSON: options }),
  }));

/** Has the browser make a passkey, and brings it back under the name that its owner gives it. Never throws. */
export const makeAt = (door: string, name: string): Promise<PasskeyOutcome> =>
  exchange(door, door, async (options) => ({
    name,
    made: await startRegistration({ optionsJSON: options }),
  }));

// biome-ignore lint/suspicious/noExplicitAny: the library's two kinds of options have no kind in common
async function exchange(asking: string, door: string, answer: (options: any) => Promise<object>) {
  try {
    const asked = await send("POST", asking, {});
    if (!asked.done) return asked;
    return await send("PUT", door, await answer(asked.told["options"]));
  } catch (error) {
    return { done: false, message: sayWhy(error), told: {} };
  }
}

async function send(method: "POST" | "PUT", door: string, body: object): Promise<PasskeyOutcome> {
  const response = await fetch(door, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  const told = await response.json();
  return { done: response.ok, message: response.ok ? "" : String(told.message), told };
}

function sayWhy(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError")
    return "The passkey was not given. Try again, or use another way.";
  if (name === "InvalidStateError") return "This device has a passkey for you here already.";
  return "This browser could not use a passkey here. Use another way.";
}
