import { redirect } from "next/navigation";
import { can } from "@/domain/policy";
import { requireActor } from "@/server/session";

/** Everybody begins where their work is. */
export default async function Start() {
  redirect(can(await requireActor(), "assessment.list") ? "/assessments" : "/learn");
}
