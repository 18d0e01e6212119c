import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { type Action, judge, type Subject } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";

/** Passes, or refuses: as missing what the actor may not know of, as forbidden what they may not do. */
export function authorize(actor: Actor, action: Action, it?: Subject): void {
  const verdict = judge(actor, action, it);
  if (verdict !== "allowed") throw new Refusal(verdict, `${verdict}.${action}`);
}

/** Authorises somebody who must be signed in, and says so to the types. */
export function authorizeMember(actor: Actor, action: Action, it?: Subject): asserts actor is Member {
  if (actor.kind !== "member") throw new Refusal("signed-out", "signed-out");
  authorize(actor, action, it);
}
