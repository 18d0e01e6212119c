/** What of the audit is asked for. Empty asks for everything; days are ISO 8601, both included. */
export type AuditFilter = { search: string; about: string; from: string; to: string };

/** What an event is about, by the first word of its action: several belong together (ours). */
export const auditAbouts = {
  "sign-in": [
    "session",
    "password",
    "link",
    "authenticator",
    "passkey",
    "recovery-codes",
    "factor",
    "second-factor",
    "single-sign-on",
    "token",
  ],
  people: ["member", "person", "organisation", "invitation"],
  units: ["unit"],
  assessments: ["assessment", "answer", "answers", "assignment", "comment", "carry"],
  evidence: ["evidence", "practice-evidence"],
  appraisals: [
    "appraisal",
    "weighing",
    "request",
    "practice",
    "unit-value",
    "goal",
    "finding",
    "findings",
    "material",
  ],
  reports: ["report"],
  profiles: ["profile"],
  audit: ["audit"],
} as const satisfies Record<string, readonly string[]>;

export type AuditAbout = keyof typeof auditAbouts;

/** Whether a word read from outside names something that events are about. */
export const isAuditAbout = (word: string): word is AuditAbout => Object.hasOwn(auditAbouts, word);
