import type { Actor } from "../actor";
import { has, isMember, only, type Rule, reachesAll } from "./rule";

/** Who belongs to an organisation, how it is divided, and what they sign in with. */
export const organisationRules = {
  "organisation.found": only((actor) => actor.kind === "system"),
  "founding-link.issue": only((actor) => actor.kind === "system"),
  "founding-link.redeem": only((actor) => actor.kind === "visitor"),
  "link.issue": only((actor) => actor.kind === "system" || has(actor, "administrator")),
  "session.start": only((actor) => actor.kind === "visitor"),
  "session.end": only(isMember),
  "session.move": only(isMember),
  "password.change": only(isMember),
  "person.change": only(isMember),
  "member.list": only((actor) => has(actor, "administrator")),
  "member.add": only((actor) => has(actor, "administrator")),
  "member.change": only((actor) => has(actor, "administrator")),
  "member.end": only((actor) => has(actor, "administrator")),
  "member.restore": only((actor) => has(actor, "administrator")),
  "unit.list": only((actor) => has(actor, "administrator")),
  "unit.keep": only((actor) => has(actor, "administrator")),
  "portfolio.see": only((actor) => has(actor, "manager", "executive")),
  "catalogue.read": only(isMember),
  "profile.read": only(readsProfiles),
  "profile.change": {
    sees: readsProfiles,
    may: (actor) => has(actor, "manager", "administrator") && reachesAll(actor),
  },
} satisfies Record<string, Rule>;

/** Whoever reads results may know by which profiles they can be read. */
function readsProfiles(actor: Actor): boolean {
  return has(actor, "manager", "appraiser", "executive", "administrator");
}
