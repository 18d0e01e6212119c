import type { FieldFault, Params, Refusal } from "@/domain/refusal";

type Say = (params: Params) => string;

/** One sentence per code. A code without one is a bug that tests/app/words.test.ts finds. */
export const refusalWords: Readonly<Record<string, Say>> = {
  "signed-out": () => "You are signed out. Sign in again; nothing you wrote is lost.",
  "sign-in.mismatch": () => "That address and password do not fit together.",
  "link.spent": () => "This link has been used, replaced or is too old. Ask an administrator for a new one.",
  "person.unknown": ({ email }) => `Nobody here has the address ${email}.`,
  "password.wrong": () => "That is not your present password.",
  "password.too-short": ({ length }) => `Use at least ${length} characters. A sentence works well.`,
  "password.too-long": ({ length }) => `Use at most ${length} characters.`,
  "password.contains-email": () => "Leave your address out of it: that is the first thing others try.",
  "password.too-simple": ({ length }) => `Use at least ${length} different characters.`,
  "password.not-repeated": () => "The two are not the same.",
  "form.invalid": () => "Some of this cannot be saved yet.",
  "body.not-json": () => "What was sent is not JSON.",
  "body.too-large": ({ limit }) => `What was sent is larger than ${limit} bytes.`,
  "body.foreign": () => "This came from another site and was not carried out.",
};

/** A refusal in words. */
export function sayRefusal(refusal: Pick<Refusal, "code" | "params" | "reason">): string {
  return (refusalWords[refusal.code] ?? fallback[refusal.reason])(refusal.params);
}

/** A wrong field in words: its own sentence, or what the schema asks for. */
export function sayFault({ code, params }: FieldFault): string {
  return (refusalWords[code] ?? fieldWords[code] ?? (() => "Check what is written here."))(params);
}

const fieldWords: Readonly<Record<string, Say>> = {
  "field.invalid_type": () => "This is missing.",
  "field.invalid_value": () => "Choose one of the values offered.",
  "field.invalid_format": ({ format }) =>
    format === "email"
      ? "Write an e-mail address, such as name@example.org."
      : "This is not in the form expected.",
  "field.too_small": ({ minimum }) => (minimum === 1 ? "Write something here." : `At least ${minimum}.`),
  "field.too_big": ({ maximum }) => `At most ${maximum} characters.`,
};

const fallback: Record<Refusal["reason"], Say> = {
  invalid: () => "This cannot be saved as it is.",
  "signed-out": () => "You are signed out. Sign in again.",
  forbidden: () => "Your role does not allow this.",
  missing: () => "There is nothing here that you can see.",
  conflict: () => "This has changed meanwhile.",
  "too-large": () => "This is too large.",
  "too-many": () => "Too many attempts. Wait a little and try again.",
};
