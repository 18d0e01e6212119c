import { z } from "zod";

const Settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
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

function parse(): Env {
  const result = Settings.safeParse(process.env);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`Setting ${issue?.path.join(".")}: ${issue?.message}. Start with "npm start", or set it.`);
}
