import "server-only";
import type { Goal } from "@/catalogue/cmmi-svc";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { presentCmmiSvc } from "../editions";
import { materialFor, ownMaterial } from "../material";

export type SecurityManagement = Awaited<ReturnType<typeof seeSecurityManagement>>[number];
export type GoalView = SecurityManagement["specific"][number];
export type PracticeView = GoalView["practices"][number];

/**
 * The process areas of the CMMI-SVC edition (it has one, Security Management), specific and generic goals apart, with
 * the informative material as the reader's organisation has it.
 */
export async function seeSecurityManagement(actor: Actor) {
  authorizeMember(actor, "catalogue.read");
  const { source, processAreas } = await presentCmmiSvc();
  const own = await within(reach(actor), (tx) => ownMaterial(tx));
  const toView = viewWith(own);
  return processAreas.map(({ code, name, provenance, notice, purpose, category, maturityLevel, goals }) => ({
    source,
    code,
    name,
    provenance,
    notice,
    purpose,
    category,
    maturityLevel,
    specific: goals.filter((goal) => goal.type === "specific").map(toView(code)),
    generic: goals.filter((goal) => goal.type === "generic").map(toView(code)),
    may: { change: can(actor, "material.change") },
  }));
}

const viewWith =
  (own: Awaited<ReturnType<typeof ownMaterial>>) =>
  (area: string) =>
  ({ code, name, provenance, capabilityLevel, practices }: Goal) => ({
    code,
    name,
    provenance,
    capabilityLevel,
    practices: practices.map((practice) => ({
      code: practice.code,
      name: practice.name,
      provenance: practice.provenance,
      statement: practice.statement,
      ...materialFor(area, practice, own),
    })),
  });
