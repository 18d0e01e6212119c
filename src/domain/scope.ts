/** What a token can open, of what its person may do. Ours. */
export const scopes = ["assessments:read", "answers:write", "results:read", "evidence:read"] as const;
export type Scope = (typeof scopes)[number];

/** Whether a word read from outside names a scope. */
export const isScope = (word: string): word is Scope => scopes.some((scope) => scope === word);

/** For how many days a token holds; and for how many one from a session through a provider holds without another sign-in there. Ours. */
export const tokenDays = { usual: 90, most: 365, vouchedFor: 30 } as const;
