/** Open to everybody who reads evidence; or restricted to its owner, managers and appraisers. Ours. */
export const sensitivities = ["open", "restricted"] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** What a row says; what it does not say plainly is restricted. */
export const sensitivityOf = (word: string): Sensitivity => (word === "open" ? "open" : "restricted");
