import "server-only";
import { system } from "@/domain/actor";
import { env } from "@/env";
import { faultOf, tell } from "@/journal";
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
  tell: (became, { id, letter, attempts }, why) => {
    if (became === "not-sent-here")
      tell("info", "mail-not-sent", { mail: id, letter: letter.kind, because: "SMTP_URL is not set" });
    if (became === "not-taken")
      tell("error", "mail-not-taken", { mail: id, letter: letter.kind, attempts, ...faultOf(why) });
  },
};

const complain = (error: unknown) => tell("error", "mail-not-carried", faultOf(error));
