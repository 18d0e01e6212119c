import "server-only";
import { Refusal } from "@/domain/refusal";

/** A new password is typed twice, since nobody sees it. Refuses as invalid what differs. */
export function requireRepeated({ password, repeated }: Record<string, string>): void {
  const code = "password.not-repeated";
  if (password !== repeated) throw new Refusal("invalid", code, {}, [{ path: "repeated", code, params: {} }]);
}
