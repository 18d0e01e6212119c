import { redirect } from "next/navigation";
import type { Role } from "@/domain/actor";
import { can } from "@/domain/policy";
import { requireActor } from "@/server/session";

/** Everybody begins where their work is: with what waits for whoever answers or appraises, with the results for others. */
export default async function Start() {
  const actor = await requireActor();
  if (actor.roles.some((role) => working.has(role))) redirect("/today");
  if (can(actor, "portfolio.see")) redirect("/portfolio");
  if (can(actor, "assessment.list")) redirect("/assessments");
  redirect(can(actor, "member.list") ? "/people" : "/today");
}

const working: ReadonlySet<Role> = new Set<Role>(["manager", "contributor", "appraiser"]);
