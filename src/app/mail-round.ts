import "server-only";
import { system } from "@/domain/actor";
import { env } from "@/env";
import { type Carrying, carryMail } from "@/server/commands/mail-round";
import { writeLetter } from "./words/mail";

/**
 * Carries the mail as long as the server runs: every few seconds what is due, one round at a time. The first page that is asked
 * for begins it, and whoever starts the server asks for one.
 */
export function carryRoundAfterRound(): void {
  if (carrier.plumblineCarriesMail) return;
  carrier.plumblineCarriesMail = true;
  const next = () => setTimeout(round, pause).unref();
  const round = () => void carryMail(system, carrying).catch(complain).finally(next);
  next();
}

const pause = 3_000;
const carrier = globalThis as typeof globalThis & { plumblineCarriesMail?: boolean };

/** In words, with the product's own address before every link. */
export const carrying: Carrying = {
  word: ({ letter, name }) => writeLetter(letter, name, new URL(env().NEXTAUTH_URL).origin),
  tell: (became, { id, to, letter, attempts }, why) => {
    if (became === "not-sent-here")
      console.log(
        `Mail is not sent here, since SMTP_URL is not set: ${letter.kind}, to ${to}. Where it held a link, an administrator hands one out under People.`,
      );
    if (became === "not-taken")
      console.error(
        `Mail ${id} (${letter.kind}) was not taken at attempt ${attempts}: ${why instanceof Error ? why.message : "?"}`,
      );
  },
};

const complain = (error: unknown) =>
  console.error(`The mail could not be carried: ${error instanceof Error ? error.message : "?"}`);
