import type { Saving, Snapshot } from "@/app/(workspace)/assessments/[assessment]/saving/answer-state";
import { isMove, isStatus } from "@/domain/assessment";
import type { SaveKind } from "@/ui/save-state";
import { movedNames } from "./assessments";
import { sayMoment } from "./dates";

/** How saving stands, in words. The time is the reader's own. */
export function saySaving(saving: Saving): { kind: SaveKind; text: string } {
  switch (saving.kind) {
    case "idle":
      return { kind: "idle", text: "Every change saves by itself" };
    case "busy":
      return { kind: "busy", text: "Saving" };
    case "saved":
      return { kind: "saved", text: `Saved at ${clock(saving.at)}` };
    case "failed":
      return { kind: "failed", text: "Not saved. Your answers are kept here and will be sent again" };
    case "signed-out":
      return { kind: "failed", text: "Signed out. Your answers are kept here until you sign in again" };
    case "conflict":
      return { kind: "refused", text: "Not saved. Somebody changed the same answer" };
    case "refused":
      return { kind: "refused", text: `Not saved. ${saving.message}` };
  }
}

/** "12 of 45" while many changes are on their way; nothing for one, and when none is. */
export function countSaving({ saving, unsent }: Pick<Snapshot, "saving" | "unsent">): string {
  if (saving.kind !== "busy" || saving.done + unsent < 2) return "";
  return `${saving.done + 1} of ${saving.done + unsent}`;
}

/** "You read this. Submitted on 21 Nov 2026." What last became of the assessment is told where anything has. */
export function sayReading(last: { move: string; at: string } | null, timeZone: string): string {
  if (last === null || !isMove(last.move)) return "You read this. The assessment is being answered.";
  return `You read this. ${movedNames[last.move]} on ${sayMoment(last.at, timeZone)}.`;
}

/** How many changes wait, and that they are safe. */
export function sayWaiting(count: number): string {
  if (count === 0) return "Nothing you wrote is lost.";
  return count === 1
    ? "One change is kept on this machine until it can be sent."
    : `${count} changes are kept on this machine until they can be sent.`;
}

/** What was kept here and cannot be read any more; everything else goes on. */
export const sayUnopened = (count: number): string =>
  count === 1
    ? "One change that was kept on this machine cannot be opened any more, and was not sent: it was damaged, or sealed before the server's secret was changed. Everything else is as it was."
    : `${count} changes that were kept on this machine cannot be opened any more, and were not sent: they were damaged, or sealed before the server's secret was changed. Everything else is as it was.`;

/** Why a change is kept instead of sent: a sentence of the server's, or the state that locks the assessment. */
export const sayWhyKept = (why: string): string =>
  isStatus(why) ? `The answers are locked: the assessment is ${why.replace("-", " ")}.` : why;

/** What signing out means for changes that wait. */
export function sayLeaving(count: number, sending: boolean): string {
  const stay =
    count === 1
      ? "One change has not reached Plumbline. Kept here, it is sent when you sign in on this machine again; until then it lies here sealed, and opens for nobody else."
      : `${count} changes have not reached Plumbline. Kept here, they are sent when you sign in on this machine again; until then they lie here sealed, and open for nobody else.`;
  return sending ? `Sending. ${stay}` : stay;
}

/** A time of day on the reader's own clock. */
export const sayClock = (at: number | string): string => clock(at);

const clock = (at: number | string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
