import "server-only";
import { type Env, env } from "@/env";
import { keyFor } from "./sealing";

/**
 * What a person's browser seals changes with that it could not send yet: 256 bits, drawn from the server's secret for this
 * person alone. The key of the secret before follows it, so that what was sealed under that still opens.
 */
export function unsentKeys(personId: string, secrets: Secrets = env()): string[] {
  const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_BEFORE } = secrets;
  return [NEXTAUTH_SECRET, NEXTAUTH_SECRET_BEFORE].flatMap((secret) =>
    secret === undefined
      ? []
      : [keyFor(`plumbline unsent changes of ${personId}`, secret).toString("base64")],
  );
}

type Secrets = Pick<Env, "NEXTAUTH_SECRET" | "NEXTAUTH_SECRET_BEFORE">;
