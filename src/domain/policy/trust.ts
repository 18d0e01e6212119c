import { has, only, type Rule } from "./rule";

/** Who reads what was done, and who keeps the ends of the chains elsewhere. */
export const trustRules = {
  "audit.read": only((actor) => has(actor, "administrator")),
  "audit.witness": only((actor) => actor.kind === "system"),
} satisfies Record<string, Rule>;
