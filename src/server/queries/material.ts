import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { materialFor, ownMaterial, requireMaterialPractice } from "../material";

export type { MaterialLine } from "../material";
export type MaterialView = Awaited<ReturnType<typeof readMaterial>>;

/** The informative material of one practice of Security Management, as the reader's organisation has it. */
export async function readMaterial(actor: Actor, practice: string, area = "SM") {
  authorizeMember(actor, "catalogue.read");
  const known = await requireMaterialPractice(area, practice);
  return within(reach(actor), async (tx) => {
    const { code, name, statement } = known.practice;
    return {
      area: known.area,
      source: known.source,
      practice: { code, name, statement },
      material: materialFor(area, known.practice, await ownMaterial(tx, area)),
      may: { change: can(actor, "material.change") },
      keys: { subpractice: randomUUID(), "work-product": randomUUID(), prompt: randomUUID() },
    };
  });
}
