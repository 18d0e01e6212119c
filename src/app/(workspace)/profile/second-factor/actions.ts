"use server";
import { refresh } from "next/cache";
import { attempt, type FormState } from "@/app/action";
import { parse } from "@/app/parse";
import { NamePasskey, PasskeyKey } from "@/domain/passkey-input";
import { GiveCode } from "@/domain/sign-in";
import {
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
} from "@/server/commands/authenticators";
import { removePasskey, renamePasskey } from "@/server/commands/passkeys";
import { renewRecoveryCodes } from "@/server/commands/recovery-codes";
import { requireActor, requireFresh, requireSession } from "@/server/session";

/** What is shown this once: the secret of an authenticator, or recovery codes. */
export type FactorState = FormState & {
  setUp?: { secret: string; uri: string };
  codes?: readonly string[];
};

/** Whoever changes what one signs in with has proved lately who they are. */
async function fresh() {
  const session = await requireSession();
  requireFresh(session);
  return session;
}

/** Shows the secret, this once. */
export async function begin(before: FactorState, data: FormData): Promise<FactorState> {
  let setUp: FactorState["setUp"];
  const state = await attempt(async () => {
    const { actor, reference } = await fresh();
    setUp = await beginAuthenticator(actor, { reference });
  })(before, data);
  return setUp === undefined ? state : { ...state, setUp };
}

/** Keeps the secret on show until a code fits; then shows the recovery codes, this once. */
export async function confirm(before: FactorState, data: FormData): Promise<FactorState> {
  let codes: readonly string[] | undefined;
  const state = await attempt(async (form) => {
    const { actor, reference } = await fresh();
    // Not drawn anew: the codes would be gone with the form that shows them.
    codes = (await confirmAuthenticator(actor, { ...parse(GiveCode, form), reference })).codes;
  })(before, data);
  return codes === undefined ? state : { ...state, codes };
}

/** Shows fresh recovery codes, this once. */
export async function renew(before: FactorState, data: FormData): Promise<FactorState> {
  let codes: readonly string[] | undefined;
  const state = await attempt(async () => {
    const { actor, reference } = await fresh();
    codes = (await renewRecoveryCodes(actor, { reference })).codes;
    refresh();
  })(before, data);
  return codes === undefined ? state : { ...state, codes };
}

export const putAuthenticatorAway = attempt(async () => {
  const { actor, reference } = await fresh();
  await removeAuthenticator(actor, { reference });
  refresh();
});

export const putPasskeyAway = attempt(async (form) => {
  const { actor, reference } = await fresh();
  await removePasskey(actor, { ...parse(PasskeyKey, form), reference });
  refresh();
});

export const callPasskey = attempt(async (form) => {
  await renamePasskey(await requireActor(), { ...parse(PasskeyKey, form), ...parse(NamePasskey, form) });
  refresh();
});
