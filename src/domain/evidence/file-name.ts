import { Refusal } from "../refusal";

/**
 * A file's name as it may be kept: up to 200 characters in one part, in composed form. Refuses path parts, characters
 * that do not print or turn the direction of writing, and names of dots alone. Ours.
 */
export function fileName(said: string): string {
  const name = said.normalize("NFC").trim();
  if (name === "" || /^\.+$/.test(name)) throw fault("evidence.file-without-name", name);
  if (/[\\/]/.test(name)) throw fault("evidence.file-name-path", name);
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) throw fault("evidence.file-name-odd", name);
  if (name.length > nameLimit) throw fault("evidence.file-name-long", name);
  return name;
}

/** What stands behind the last dot, in small letters; "" where there is none. */
export const extensionOf = (name: string): string => /[^.]\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";

export const nameLimit = 200;

const fault = (code: string, name: string) =>
  new Refusal("invalid", code, { name: name.replace(/[\p{C}]/gu, "").slice(0, nameLimit), limit: nameLimit });
