import "server-only";
import type { Goal } from "@/catalogue/cmmi-svc";
import type { Actor } from "@/domain/actor";
import { authorizeMember } from "../authorize";
import { presentCmmiSvc } from "../editions";

export type SecurityManagement = Awaited<ReturnType<typeof seeSecurityManagement>>[number];
export type GoalView = SecurityManagement["specific"][number];
export type PracticeView = GoalView["practices"][number];

/** The process areas of the CMMI-SVC edition (it has one, Security Management), specific and generic goals apart. */
export async function seeSecurityManagement(actor: Actor) {
  authorizeMember(actor, "catalogue.read");
  const { source, processAreas } = await presentCmmiSvc();
  return processAreas.map(({ code, name, provenance, notice, purpose, category, maturityLevel, goals }) => ({
    source,
    code,
    name,
    provenance,
    notice,
    purpose,
    category,
    maturityLevel,
    specific: goals.filter((goal) => goal.type === "specific").map(toView),
    generic: goals.filter((goal) => goal.type === "generic").map(toView),
  }));
}

function toView({ code, name, provenance, capabilityLevel, practices }: Goal) {
  return {
    code,
    name,
    provenance,
    capabilityLevel,
    practices: practices.map(({ section: _, ...practice }) => practice),
  };
}
