import { has, only, type Rule } from "./rule";

/** Who reads what was done, who keeps the ends of the chains elsewhere, and whose programs look how the service is. */
export const trustRules = {
  "audit.read": only((actor) => has(actor, "administrator")),
  "audit.witness": only((actor) => actor.kind === "system"),
  "service.watch": only((actor) => actor.kind === "system"),
} satisfies Record<string, Rule>;
