import { redirect } from "next/navigation";
import { can } from "@/domain/policy";
import { requireActor } from "@/server/session";

/** Everybody begins where their work is. */
export default async function Start() {
  const actor = await requireActor();
  if (can(actor, "today.see")) redirect("/today");
  if (can(actor, "portfolio.see")) redirect("/portfolio");
  if (can(actor, "assessment.list")) redirect("/assessments");
  redirect(can(actor, "member.list") ? "/people" : "/learn");
}
