import { endpoint, jsonOf } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { SignedText } from "@/domain/passkey-input";
import { askPasskeyToConfirm, confirmWithPasskey } from "@/server/commands/confirming";
import { keepSession, requireSession } from "@/server/session";
import { bindStep, siteHere, stepHere } from "@/server/sign-in";

const limit = 64 * 1024;

/** Asks for one of one's passkeys, so as to prove who one is. */
export const POST = endpoint(async (actor) => {
  const { options, pending } = await askPasskeyToConfirm(actor, { site: await siteHere() });
  await bindStep(pending);
  return { options };
});

export const PUT = endpoint(async (actor, request) => {
  const { signed } = parse(SignedText, await jsonOf(request, limit));
  const { reference } = await requireSession();
  const given = { signed, pending: await stepHere(), site: await siteHere(), reference };
  await keepSession(await confirmWithPasskey(actor, given));
  return { done: true };
});
