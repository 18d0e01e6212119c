import { Refusal } from "./refusal";

/** Length in characters of a password that stands alone (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2). */
export const passwordLength = { least: 15, most: 256 } as const;

/** Passes, or refuses with "invalid" a password too short, too long, or made of the address it belongs to. */
export function requireGoodPassword(password: string, email: string): void {
  const length = [...password].length;
  if (length < passwordLength.least) throw fault("password.too-short", passwordLength.least);
  if (length > passwordLength.most) throw fault("password.too-long", passwordLength.most);
  if (password.toLowerCase().includes(email.toLowerCase())) throw fault("password.contains-email", 0);
  if (new Set(password).size < 4) throw fault("password.too-simple", 4);
}

function fault(code: string, length: number): Refusal {
  return new Refusal("invalid", code, { length }, [{ path: "password", code, params: { length } }]);
}
