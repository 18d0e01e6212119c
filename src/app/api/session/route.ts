import { endpoint, jsonOf, openEndpoint } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { GiveCode, SignIn } from "@/domain/sign-in";
import { type SignedIn, sessionNow } from "@/server/session";
import { signIn } from "@/server/sign-in";

/** An address and a password, with room for what JSON makes of them. */
const limit = 16 * 1024;

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

/** Signs in without leaving the page, with a password or then with a code: a server action would draw it anew, and lose it when the password is wrong. */
export const POST = openEndpoint(async (request) => {
  const given = await jsonOf(request, limit);
  const code = GiveCode.safeParse(given);
  const entered = code.success
    ? await signIn("code", code.data)
    : await signIn("password", parse(SignIn, given));
  return { done: entered === "in" };
});

const toldOf = ({ actor, name, left }: SignedIn) => ({ personId: actor.personId, name, left });
