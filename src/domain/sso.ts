import { z } from "zod";
import { isRole, type Role } from "./actor";
import { longText, shortText, textUpTo } from "./oism3/answer-schema";

/** What people of a group hold: roles, in all of the organisation or in a branch of units by its name. */
export type GroupRule = { group: string; roles: Role[]; branch: string };

/** Reads lines like "isms-owners: contributor, executive @ Plant Olten" (the form is ours); null where one makes no sense. */
export function readGroups(text: string): GroupRule[] | null {
  const rules: GroupRule[] = [];
  for (const line of text.split("\n").filter((written) => written.trim() !== "")) {
    const [, group = "", held = "", branch = ""] =
      /^\s*([^:]+?)\s*:\s*([\w\s,]+?)\s*(?:@\s*(.+?)\s*)?$/.exec(line) ?? [];
    const words = held.split(",").map((word) => word.trim().toLowerCase());
    const roles = words.filter(isRole);
    if (group === "" || roles.length === 0 || roles.length < words.length) return null;
    rules.push({ group, roles, branch });
  }
  return rules;
}

/**
 * What somebody holds by the groups that their organisation's provider names: all roles of all of them; in a branch only where
 * every rule that applies names the same one (ours: whoever is let in more widely by one group is not narrowed by another).
 */
export function heldBy(
  rules: readonly GroupRule[],
  groups: readonly string[],
): { roles: Role[]; branch: string } {
  const applying = rules.filter(({ group }) => group === "*" || groups.includes(group));
  const branches = new Set(applying.map(({ branch }) => branch));
  const [only = ""] = branches;
  return {
    roles: [...new Set(applying.flatMap(({ roles }) => roles))],
    branch: branches.size === 1 ? only : "",
  };
}

/** What a provider is asked for unless it is set: who somebody is, their address and their name. */
export const usualScopes = "openid email profile";

/** Scopes as a request writes them (RFC 6749, 3.3), openid among them (OpenID Connect Core, section 3.1.2.1). */
const areScopes = (text: string): boolean =>
  /^[!#-[\]-~]+( [!#-[\]-~]+)*$/.test(text) && text.split(" ").includes("openid");

/** How an organisation's own sign-in is set; an empty secret keeps the one there is. */
export const SetSingleSignOn = z.object({
  version: z.coerce.number<unknown>().int().min(0),
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: longText.trim().min(1).max(500),
  secret: z.string().max(2000),
  providerScopes: textUpTo(500)
    .transform((text) => text.trim().split(/\s+/).filter(Boolean).join(" ") || usualScopes)
    .refine(areScopes, { params: { code: "sso.scopes" } })
    .default(usualScopes),
  groupClaim: shortText.trim().min(1),
  groups: textUpTo(10_000).refine((text) => readGroups(text) !== null, { params: { code: "sso.groups" } }),
  enabled: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
export type SetSingleSignOn = z.infer<typeof SetSingleSignOn>;

/** Whether people need a second factor here. */
export const RequireFactor = z.object({
  required: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
export type RequireFactor = z.infer<typeof RequireFactor>;

/** Who an OpenID provider says has signed in (OpenID Connect Core, sections 2 and 5.1). */
export const Claims = z
  .object({
    sub: textUpTo(255).min(1),
    email: z.email().max(254).toLowerCase().optional(),
    email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
    name: shortText.trim().min(1).optional(),
  })
  .loose();
export type Claims = z.infer<typeof Claims>;

/** Whether the provider told of groups at all; an empty list is told too. */
export const tellsGroups = (claims: Claims, claim: string): boolean => claims[claim] != null;

/** The groups in a claim: a list of words, or one. */
export function groupsIn(claims: Claims, claim: string): string[] {
  const value = claims[claim];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((group): group is string => typeof group === "string");
}
