import { openEndpoint } from "@/app/endpoint";
import { visitor } from "@/domain/actor";
import { askPasskeyOf } from "@/server/commands/passkey-sign-in";
import { siteHere, stepHere } from "@/server/sign-in";

/** Asks who took the first step in this browser for one of their passkeys. */
export const POST = openEndpoint(async () => ({
  options: await askPasskeyOf(visitor, { pending: await stepHere(), site: await siteHere() }),
}));
