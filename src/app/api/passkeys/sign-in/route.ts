import { jsonOf, openEndpoint } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { visitor } from "@/domain/actor";
import { SignedText } from "@/domain/passkey-input";
import { askPasskey } from "@/server/commands/passkey-sign-in";
import { bindStep, clientOf, signIn, siteHere } from "@/server/sign-in";

/** What a passkey makes of itself fits in well. */
const limit = 64 * 1024;

/** Asks for any passkey of this site. */
export const POST = openEndpoint(async () => {
  const { options, pending } = await askPasskey(visitor, { site: await siteHere() }, await clientOf());
  await bindStep(pending);
  return { options };
});

/** Signs in with it: as the only step, or as the second one where that waits in this browser. */
export const PUT = openEndpoint(async (request) => {
  const { signed } = parse(SignedText, await jsonOf(request, limit));
  await signIn("passkey", { signed: JSON.stringify(signed) });
  return { done: true };
});
