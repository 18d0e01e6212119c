/** What a person may hold in an organisation; one person may hold several. */
export const roles = ["manager", "contributor", "appraiser", "executive", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Somebody signed in, seen from one organisation. */
export type Member = {
  readonly kind: "member";
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** The unit at the head of the branch they are limited to; null reaches all of the organisation. */
  readonly branchId: string | null;
  /** The token through which a program asks in their name; absent where they ask themselves. */
  readonly tokenId?: string;
};

/** Somebody not signed in: at the sign-in page, or with a one-time link in hand. */
export type Visitor = { readonly kind: "visitor" };

/** The operator at the machine, or a job. */
export type System = { readonly kind: "system" };

export type Actor = Member | Visitor | System;

export const visitor: Visitor = { kind: "visitor" };
export const system: System = { kind: "system" };

/** Whether a word read from outside is a role. */
export const isRole = (word: string): word is Role => roles.some((role) => role === word);

/** Somebody who has just proved who they are, before anybody asks what they may do. */
export const memberAt = (personId: string, organisationId: string): Member => ({
  kind: "member",
  personId,
  organisationId,
  roles: [],
  branchId: null,
});
