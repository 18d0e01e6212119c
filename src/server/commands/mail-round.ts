import "server-only";
import type { Actor } from "@/domain/actor";
import { authorize } from "../authorize";
import { handOver, type Message, sendsMail } from "../mail-transport";
import { type Job, noteFailed, noteSent, takeMail } from "./mail";

/** How a message reads, and who hears what became of it; neither may say what a message opens. */
export type Carrying = {
  word: (job: Job) => Omit<Message, "id" | "to">;
  tell: (became: "sent" | "not-sent-here" | "not-taken", job: Job, why?: unknown) => void;
};

/** Carries everything that is due, one after the other; gives how many were handed over. */
export async function carryMail(actor: Actor, carrying: Carrying): Promise<number> {
  authorize(actor, "mail.carry");
  let carried = 0;
  for (let job = await takeMail(actor); job !== null; job = await takeMail(actor))
    if (job !== "unreadable" && (await carry(actor, job, carrying))) carried += 1;
  return carried;
}

async function carry(actor: Actor, job: Job, { word, tell }: Carrying): Promise<boolean> {
  const { id, to, attempts } = job;
  if (sendsMail()) {
    try {
      await handOver({ id, to, ...word(job) });
    } catch (error) {
      await noteFailed(actor, { id, attempts });
      tell("not-taken", job, error);
      return false;
    }
  }
  await noteSent(actor, { id });
  tell(sendsMail() ? "sent" : "not-sent-here", job);
  return sendsMail();
}
