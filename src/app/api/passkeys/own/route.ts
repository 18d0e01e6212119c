import { endpoint, jsonOf } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { MadeText } from "@/domain/passkey-input";
import { addPasskey, beginPasskey } from "@/server/commands/passkeys";
import { requireFresh, requireSession } from "@/server/session";
import { bindStep, siteHere, stepHere } from "@/server/sign-in";

const limit = 64 * 1024;

/** Begins to set up a passkey. */
export const POST = endpoint(async (actor) => {
  const session = await requireSession();
  requireFresh(session);
  const { options, pending } = await beginPasskey(actor, {
    reference: session.reference,
    site: await siteHere(),
  });
  await bindStep(pending);
  return { options };
});

/** Takes it on; tells the recovery codes where there were none yet. */
export const PUT = endpoint(async (actor, request) => {
  const { name, made } = parse(MadeText, await jsonOf(request, limit));
  const session = await requireSession();
  requireFresh(session);
  const { reference } = session;
  return addPasskey(actor, { name, made, reference, pending: await stepHere(), site: await siteHere() });
});
