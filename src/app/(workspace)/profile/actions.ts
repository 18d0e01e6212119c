"use server";
import { refresh } from "next/cache";
import { action, attempt, type FormState, showingBoth } from "@/app/action";
import { parse } from "@/app/parse";
import { requireRepeated } from "@/app/repeated";
import { InvitationKey } from "@/domain/member-input";
import { ChangeProfile, ChangeTimeZone, SessionKey } from "@/domain/profile-input";
import { ChangePassword } from "@/domain/sign-in";
import { acceptInvitation, declineInvitation } from "@/server/commands/invitations";
import { changePassword } from "@/server/commands/passwords";
import { changeProfile, changeTimeZone, endOwnSession } from "@/server/commands/profile";
import { readProfile } from "@/server/queries/profile";
import { requireFresh, requireSession } from "@/server/session";

export const changeOwnPassword = attempt(async (form) => {
  const { actor, reference } = await requireSession();
  const input = parse(ChangePassword, form);
  requireRepeated(form);
  await changePassword(actor, { ...input, reference });
  // The other sessions have ended, and stand on the same page.
  refresh();
});

/** The name in the mast, the theme and every time on the page follow at once. */
const keepProfile = action(ChangeProfile, async (actor, input) => {
  await changeProfile(actor, input);
  refresh();
});

export async function changeOwnProfile(before: FormState, data: FormData): Promise<FormState> {
  return showingBoth(keepProfile, async (actor) => {
    const { name, theme, timeZone, shortcuts, version } = await readProfile(actor, { reference: "" });
    return { version, values: { name, theme, timeZone, shortcuts: shortcuts ? "on" : "" } };
  })(before, data);
}

/** Every time on the page follows at once. */
export const chooseTimeZone = action(ChangeTimeZone, async (actor, input) => {
  await changeTimeZone(actor, input);
  refresh();
});

/** Joins an organisation that asks one to, or declines. */
export const answerInvitation = attempt(async (form) => {
  const { actor } = await requireSession();
  const key = parse(InvitationKey, form);
  await (form["answer"] === "yes" ? acceptInvitation(actor, key) : declineInvitation(actor, key));
  refresh();
});

/** Of one's sessions, once it is sure that it is oneself who ends them. */
export const endSession = attempt(async (form) => {
  const session = await requireSession();
  requireFresh(session);
  await endOwnSession(session.actor, parse(SessionKey, form));
  refresh();
});
