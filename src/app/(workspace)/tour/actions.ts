"use server";
import { redirect } from "next/navigation";
import { formOf } from "@/app/action";
import { found } from "@/app/found";
import { endTour } from "@/server/commands/tour";
import { requireActor } from "@/server/session";

/** Ends the tour and stays where one is. */
export async function leaveTour(form: FormData): Promise<void> {
  await endTour(await found(requireActor()));
  const back = formOf(form).get("back");
  redirect(
    typeof back === "string" && /^\/(people|assessments(\/[\w-]+)*)$/.test(back) ? back : "/assessments",
  );
}
