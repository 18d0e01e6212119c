"use server";
import { redirect } from "next/navigation";
import { endSession } from "@/server/commands/sessions";
import { forgetSession, signedIn } from "@/server/session";

/** Signs out. Twice is no fault. */
export async function leave(): Promise<void> {
  const session = await signedIn();
  if (session !== null) await endSession(session.actor, session.reference);
  await forgetSession();
  redirect("/sign-in");
}
