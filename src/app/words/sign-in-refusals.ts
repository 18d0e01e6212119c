import type { Params } from "@/domain/refusal";
import { sayWait } from "./waits";

/** What is said of signing in, of what one signs in with, and of what is done too often. */
export const signInRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "sign-in.mismatch": () => "That address and password do not fit together.",
  "sign-in.mismatch-code": () =>
    "That code does not fit. Each one works once, and for half a minute; wait for the next.",
  "sign-in.mismatch-passkey": () => "That passkey does not fit, or is not known here.",
  "sign-in.step-over": () => "That took too long, or too many tries. Begin to sign in again.",
  "session.not-fresh": () =>
    "Confirm that it is you first: open “Confirm that it is you” under your name. It holds for ten minutes.",
  "session.through-organisation": () =>
    "You signed in through your organisation, which keeps your password and second factor. Change them there.",
  "invitation.missing": () => "Nobody waits for that answer any more.",
  "invitation.waits": () =>
    "They have not accepted to join. Add them by their address again to ask once more.",
  "rate.exceeded": ({ seconds }) => `That was tried too often. Try again ${sayWait(Number(seconds))}.`,
  "password.common": () => "Many others have used this password, and it is tried first. Choose another.",
  "password.of-names": () => "Use more than names: yours, your address and the product's are tried first.",
  "factor.authenticator-known": () =>
    "You have an authenticator already. Put it away before you set up another.",
  "factor.authenticator-missing": () =>
    "Nothing waits to be confirmed. Begin to set up an authenticator again.",
  "factor.wrong-code": () =>
    "That code does not fit. Look at the clock of the device, and take the next one.",
  "factor.elsewhere": () =>
    "They belong to another organisation as well, and their second factor guards that too. Let the operator help.",
  "factor.none": () => "Recovery codes stand beside a second factor. Set one up first.",
  "factor.password-too-short": () =>
    "Your password is too short to stand alone. Choose one of 15 characters or more first.",
  "passkey.no-name": () =>
    "Passkeys belong to a name, and this address is a number. Open Plumbline by its name, on this machine localhost.",
  "passkey.unfit": () => "The browser's answer does not fit. Try again.",
  "passkey.missing": () => "There is no such passkey of yours.",
};
