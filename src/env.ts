import { z } from "zod";

const Plain = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** A PostgreSQL that follows that one, of which dashboards are asked. */
  DATABASE_READ_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  NEXTAUTH_SECRET: z.string().min(32),
  /** The secret before this one: it opens what browsers sealed under it, and seals nothing. */
  NEXTAUTH_SECRET_BEFORE: z.string().min(32).optional(),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whether mail waits where the mail server takes none sealed. Unset: yes, unless it is on this machine. */
  SMTP_TLS: z.enum(["required", "offered"]).optional(),
  MAIL_FROM: z.string().regex(/@/).default("Plumbline <plumbline@localhost>"),
  EVIDENCE_STORE: z.enum(["disk", "s3"]).default("disk"),
  EVIDENCE_FOLDER: z.string().min(1).default(".plumbline/evidence"),
  EVIDENCE_FILE_MB: z.coerce.number().int().min(1).max(2000).default(250),
  EVIDENCE_QUOTA_GB: z.coerce.number().positive().max(1_000_000).default(20),
  EVIDENCE_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  EVIDENCE_S3_REGION: z.string().min(1).default("us-east-1"),
  EVIDENCE_S3_BUCKET: z.string().min(1).optional(),
  EVIDENCE_S3_KEY: z.string().min(1).optional(),
  EVIDENCE_S3_SECRET: z.string().min(1).optional(),
  EVIDENCE_S3_PATH_STYLE: z.stringbool().default(true),
  /** Days for which a report is kept; 0 keeps it for ever. */
  REPORT_DAYS: z.coerce.number().int().min(0).max(36_500).default(365),
  EVIDENCE_CLAMD: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$|^\[[\da-f:]+\]:\d{1,5}$/i)
    .optional(),
  /** One line of JSON per event, words for a person at a terminal, or nothing at all. */
  LOG_FORMAT: z.enum(["json", "words", "none"]).default("json"),
  /** What Prometheus shows to be told from elsewhere than this machine. */
  METRICS_TOKEN: z.string().min(24).optional(),
  /** How long readiness says no before nothing new is taken, once told to stop. */
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(300).default(0),
  /** The newest migration that this build knows; whoever starts it writes it down. */
  SCHEMA_AT: z.string().optional(),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
});

/** Where files go to a bucket, it has to be known which; and whoever reads aside sees what they see elsewhere, and no more. */
const Settings = Plain.superRefine((it, told) => {
  for (const name of ["EVIDENCE_S3_BUCKET", "EVIDENCE_S3_KEY", "EVIDENCE_S3_SECRET"] as const)
    if (it.EVIDENCE_STORE === "s3" && it[name] === undefined)
      told.addIssue({ code: "custom", path: [name], message: "needed where EVIDENCE_STORE is s3" });
  if (it.DATABASE_READ_URL && new URL(it.DATABASE_READ_URL).username !== new URL(it.DATABASE_URL).username)
    told.addIssue({
      code: "custom",
      path: ["DATABASE_READ_URL"],
      message: "names another role than DATABASE_URL",
    });
});

export type Env = z.infer<typeof Settings>;

let parsed: Env | undefined;

/** The settings, parsed once. Throws one line that names the first setting that is missing or malformed. */
export function env(): Env {
  parsed ??= parse();
  return parsed;
}

/** The folder a command was typed in; npm runs it in the project's own. */
export const invokedFrom = (): string => process.env.INIT_CWD ?? process.cwd();

/** What a process that is started from here gets to know: the environment as it is, and what that leaves unsaid. */
export const inherited = (unsaid: Record<string, string>): NodeJS.ProcessEnv => ({
  ...unsaid,
  ...process.env,
});

function parse(): Env {
  const result = Settings.safeParse(process.env);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`Setting ${issue?.path.join(".")}: ${issue?.message}. Start with "npm start", or set it.`);
}
