import { system } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { Email } from "@/domain/sign-in";
import { env } from "@/env";
import { issueLink } from "@/server/commands/links";

/** Prints a new one-time link for the person with the given address. */
const email = Email.safeParse(process.argv[2]);
if (!email.success) leave("Name the person: npm run sign-in -- name@example.org", 1);
try {
  const secret = await issueLink(system, { email: email.data ?? "" });
  leave(`${env().NEXTAUTH_URL}/set-up#${secret}`, 0);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  leave(`Nobody here has the address ${email.data}.`, 1);
}

function leave(line: string, code: number): void {
  (code === 0 ? process.stdout : process.stderr).write(`${line}\n`, () => process.exit(code));
}
