"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formOf } from "@/app/action";
import { found } from "@/app/found";
import { Refusal } from "@/domain/refusal";
import { switchOrganisation } from "@/server/commands/organisation-switch";
import { endSession } from "@/server/commands/sessions";
import { forgetSession, requireSession, signedIn } from "@/server/session";

/** Goes on in another organisation that one belongs to. */
export async function goOnIn(form: FormData): Promise<void> {
  await found(move(formOf(form).get("organisation")));
  redirect("/");
}

/** Signs out. Twice is no fault. */
export async function leave(): Promise<void> {
  const session = await signedIn();
  if (session !== null) await endSession(session.actor, session.reference);
  await forgetSession();
  redirect("/sign-in");
}

/** Where one belongs nowhere by that name there is nothing, whatever the name. */
async function move(organisation: FormDataEntryValue | null): Promise<void> {
  const { actor, reference } = await requireSession();
  const there = z.uuid().safeParse(organisation);
  if (!there.success) throw new Refusal("missing", "organisation.missing");
  await switchOrganisation(actor, { organisationId: there.data, reference });
}
