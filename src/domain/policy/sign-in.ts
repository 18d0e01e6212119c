import { roles } from "../actor";
import { has, isMember, only, type Rule } from "./rule";

/** With what one signs in, and what is done once one has proved it. */
export const signInRules = {
  "use.count": only(isMember),
  "session.confirm": only(isMember),
  "session.revoke": only((actor) => has(actor, "administrator")),
  "invitation.answer": only(isMember),
  "factor.keep": only(isMember),
  "factor.reset": only((actor) => has(actor, "administrator")),
  "mail.carry": only((actor) => actor.kind === "system"),
  "token.keep": only(isMember),
  "token.make": { sees: isMember, may: (actor) => has(actor, ...roles) },
  "token.revoke": only((actor) => has(actor, "administrator")),
  "token.open": only((actor) => actor.kind === "visitor"),
  "organisation.secure": only((actor) => has(actor, "administrator")),
} satisfies Record<string, Rule>;
