import type { Saving } from "@/app/(workspace)/assessments/[assessment]/saving/answer-state";
import type { SaveKind } from "@/ui/save-state";

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

const clock = (at: string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
