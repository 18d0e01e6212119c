import type { Params } from "@/domain/refusal";

/** What is said where an organisation's own sign-in is set up, or lets somebody in or not. */
export const ssoRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "sso.not-https": () =>
    "Write an address that begins with https://. Each door that the provider names must, too.",
  "sso.unfit": () =>
    "There is no OpenID provider at that address, or it calls itself by another one. Write it as the provider does.",
  "sso.groups": () =>
    "Write one group a line: its name, a colon, roles with commas between, and, if you like, @ and a unit.",
  "sso.scopes": () => "Write scopes as the provider calls them, apart by spaces, openid among them.",
  "sso.no-groups": () =>
    "Your organisation's provider did not say in which groups you are, so that nothing opens. Tell your administrator.",
  "sso.secret-missing": () => "Write the client secret that the provider gave you.",
  "sso.stale": () => "Somebody changed this meanwhile. Load the page again to see it.",
  "sso.missing": () => "This organisation has no sign-in of its own here, or has switched it off.",
  "sso.no-role": () => "You are known, but your groups open nothing here. Ask your administrator.",
  "sso.no-branch": ({ name }) =>
    `Your group is limited to ${name || "a unit"}, which is not there. Ask your administrator.`,
  "sso.no-address": () =>
    "Your organisation's sign-in gave no confirmed e-mail address. Ask your administrator.",
  "sso.known-elsewhere": () =>
    "Somebody has this address on Plumbline already. Let an administrator add you, and accept it there first.",
  "sso.left": () => "You no longer belong to this organisation.",
};

/** Why it did not let somebody in, by its code; nothing that an address could bring along is shown. */
export const ssoWords = (code: string): string =>
  (Object.hasOwn(ssoRefusals, code) ? ssoRefusals[code]?.({}) : undefined) ??
  "Your organisation's sign-in did not let you in. Try again.";
