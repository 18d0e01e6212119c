"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { switchOrganisation } from "@/server/commands/organisation-switch";
import { endSession } from "@/server/commands/sessions";
import { forgetSession, requireSession, signedIn } from "@/server/session";

/** Goes on in another organisation that one belongs to. */
export async function goOnIn(form: FormData): Promise<void> {
  const { actor, reference } = await requireSession();
  const organisationId = z.uuid().parse(form.get("organisation"));
  await switchOrganisation(actor, { organisationId, reference });
  redirect("/");
}

/** Signs out. Twice is no fault. */
export async function leave(): Promise<void> {
  const session = await signedIn();
  if (session !== null) await endSession(session.actor, session.reference);
  await forgetSession();
  redirect("/sign-in");
}
