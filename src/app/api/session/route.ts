import { endpoint } from "@/app/endpoint";
import { type SignedIn, sessionNow } from "@/server/session";

/** Who is signed in here and for how long still. To ask prolongs nothing. */
export async function GET(): Promise<Response> {
  const session = await sessionNow();
  return session === null ? Response.json({ over: true }, { status: 401 }) : Response.json(toldOf(session));
}

/** Stays signed in: whoever asks is there. */
export const PUT = endpoint(async () => {
  const session = await sessionNow();
  return session === null ? { over: true } : toldOf(session);
});

const toldOf = ({ actor, name, left }: SignedIn) => ({ personId: actor.personId, name, left });
