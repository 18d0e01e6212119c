"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action, attempt, type FormState } from "@/app/action";
import { parse } from "@/app/parse";
import { type Role, roles } from "@/domain/actor";
import { AddMember, ChangeRoles, MemberKey } from "@/domain/member-input";
import { linkLasts } from "@/domain/sign-in";
import { env } from "@/env";
import { issueLink } from "@/server/commands/links";
import { addMember, changeRoles, endMembership, restoreMembership } from "@/server/commands/people";
import { countUse } from "@/server/commands/rates";
import { resetFactors, revokeSessions } from "@/server/commands/revoking";
import { readMember } from "@/server/queries/people";
import { requireFresh, requireSession } from "@/server/session";

/** What a form shows that hands out a link: the link itself, this once. */
export type LinkState = FormState & { handed?: Handed };
type Handed = { name: string; until: string; href: string | null };

/** Who changes what others may do has proved lately who they are. */
async function freshActor() {
  const session = await requireSession();
  requireFresh(session);
  return session.actor;
}

/** Adds somebody, and leads to their page. */
export const add = attempt(async (form) => {
  const actor = await freshActor();
  const input = parse(AddMember, { ...form, roles: ticked(form) });
  await countUse(actor, "invitation");
  const { personId } = await addMember(actor, input);
  redirect(`/people/${personId}?added=now`);
});

export const giveRoles = attempt(async (form) => {
  await changeRoles(await freshActor(), parse(ChangeRoles, { ...form, roles: ticked(form) }));
  refresh();
});

/** Hands out a one-time link. It is nowhere to be read again. */
export async function handOutLink(before: LinkState, data: FormData): Promise<LinkState> {
  let handed: LinkState["handed"];
  const attempted = attempt(async (form) => {
    const actor = await freshActor();
    const { name, email } = await readMember(actor, parse(MemberKey, form).personId);
    await countUse(actor, "link");
    const send = form["send"] !== undefined;
    const secret = await issueLink(actor, { email, send });
    const until = new Date(Date.now() + linkLasts).toISOString();
    // What was sent is between the person and their mailbox.
    handed = { name, until, href: send ? null : `${env().NEXTAUTH_URL}/set-up#${secret}` };
    refresh();
  });
  const state = await attempted(before, data);
  return handed === undefined ? state : { ...state, handed };
}

export const end = action(MemberKey, async (actor, input) => {
  await freshActor();
  await endMembership(actor, input);
  redirect(`/people/${input.personId}`);
});

export const restore = action(MemberKey, async (actor, input) => {
  await freshActor();
  await restoreMembership(actor, input);
  refresh();
});

export const signOutHere = attempt(async (form) => {
  await revokeSessions(await freshActor(), parse(MemberKey, form));
  refresh();
});

export const takeFactorsAway = attempt(async (form) => {
  await resetFactors(await freshActor(), parse(MemberKey, form));
  refresh();
});

const ticked = (form: Record<string, string>): Role[] => roles.filter((role) => `role-${role}` in form);
