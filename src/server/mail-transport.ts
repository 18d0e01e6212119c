import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/env";
import { isHere } from "./this-machine";

export type Message = { id: string; to: string; subject: string; text: string };

/** Whether this installation sends mail at all. */
export const sendsMail = (): boolean => env().SMTP_URL !== undefined;

/** Hands a message to the mail server; throws where that does not take it. Its id stays the same when it is sent again. */
export async function handOver({ id, to, subject, text }: Message): Promise<void> {
  const from = env().MAIL_FROM;
  await transport().sendMail({
    from,
    to: { name: "", address: to },
    subject,
    text,
    messageId: `<${id}@${from.split("@").at(-1)?.replace(/[>\s]/g, "")}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

let opened: Transporter | undefined;

function transport(): Transporter {
  opened ??= createTransport(options());
  return opened;
}

/** How the mail server is spoken to: sealed or not at all, unless it is on this machine or somebody said otherwise. */
export function options() {
  const { SMTP_URL = "", SMTP_TLS } = env();
  return {
    url: SMTP_URL,
    requireTLS:
      SMTP_TLS === undefined
        ? !isHere(SMTP_URL === "" ? "" : new URL(SMTP_URL).hostname)
        : SMTP_TLS === "required",
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  };
}
