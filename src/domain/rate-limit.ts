const minute = 60_000;
const hour = 60 * minute;

/** How often something may be done: `most` times at once, and as often again spread over `per` milliseconds. */
export type Limit = { readonly most: number; readonly per: number };

/**
 * The limits (OWASP ASVS 5.0, 2.4.1 and 6.3.1; the figures are ours). By account, by address, and by both together: the last is
 * the narrowest, so that whoever tries another's account locks out their own address first.
 */
export const limits = {
  "sign-in.both": { most: 10, per: 15 * minute },
  "sign-in.account": { most: 50, per: hour },
  "sign-in.address": { most: 200, per: 15 * minute },
  "factor.account": { most: 15, per: 15 * minute },
  "reset.both": { most: 3, per: hour },
  "reset.account": { most: 6, per: 6 * hour },
  "reset.address": { most: 30, per: hour },
  "link.account": { most: 60, per: hour },
  "invitation.account": { most: 100, per: hour },
  "upload.account": { most: 600, per: hour },
  "export.account": { most: 120, per: hour },
  "token.each": { most: 600, per: 10 * minute },
  "confirm.account": { most: 10, per: 15 * minute },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** What counts against a limit: whose account, which address, or both. */
export type Spent = { limit: LimitName; of: string };

/** What an attempt counts against, by account, address and both (ours); without a known address by account alone. */
export function spentBy(what: "sign-in" | "reset", account: string, address: string): Spent[] {
  const byAccount: Spent = { limit: `${what}.account`, of: account };
  if (address === "") return [byAccount];
  return [
    byAccount,
    { limit: `${what}.address`, of: address },
    { limit: `${what}.both`, of: `${account} ${address}` },
  ];
}
