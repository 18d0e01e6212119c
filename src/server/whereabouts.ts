import "server-only";
import { headers } from "next/headers";
import { isMarked } from "@/request-mark";

/** From where something is asked for. Null where nobody asked through the web, or where it is not known. */
export type Whereabouts = { address: string | null; requestId: string | null };

/** From where the request at hand comes. Its address is what the web server wrote down, which believes no client. */
export async function whereabouts(): Promise<Whereabouts> {
  try {
    const told = await headers();
    return { address: told.get("x-forwarded-for"), requestId: requestIn(told) };
  } catch {
    // Outside a request: the operator at the machine, or a job.
    return { address: null, requestId: null };
  }
}

/** An id that the proxy gave, and no client. */
function requestIn(told: Headers): string | null {
  const written = told.get("x-request-id");
  return isMarked(written) ? (written?.split(" ")[0] ?? null) : null;
}
