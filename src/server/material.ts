import "server-only";
import type { MarkedText, Practice } from "@/catalogue/cmmi-svc";
import { type MaterialKind, materialOf, type OwnMaterial } from "@/domain/cmmi/material";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";
import { presentCmmiSvc } from "./editions";

/** A practice's material as an organisation has it, kind by kind. */
export type PracticeMaterialView = ReturnType<typeof materialFor>;
export type MaterialLine = PracticeMaterialView["prompts"][number];

type Row = OwnMaterial & { area: string; practice: string };

/** What the organisation said of any material, the first added first. */
export async function ownMaterial(tx: Tx, area?: string): Promise<Row[]> {
  const where = area === undefined ? {} : { area };
  return tx.practiceMaterial.findMany({
    where,
    orderBy: [{ changedAt: "asc" }, { id: "asc" }],
    select: whole,
  });
}

/** The three kinds of material of a practice, shipped and own together. */
export function materialFor(
  area: string,
  { code, subpractices, workProducts, prompts }: Practice,
  own: readonly Row[],
) {
  const here = own.filter((row) => row.area === area && row.practice === code);
  return {
    subpractices: linesOf("subpractice", subpractices, here),
    workProducts: linesOf("work-product", workProducts, here),
    prompts: linesOf("prompt", prompts, here),
  };
}

/** Each text says whose it is: the organisation's own, or what the edition says of a shipped one. */
const linesOf = (kind: MaterialKind, shipped: readonly MarkedText[], own: readonly Row[]) =>
  materialOf(kind, shipped, own).map((line) => ({
    ...line,
    provenance: line.own?.replaces || line.shipped === null ? ("own" as const) : line.shipped.provenance,
  }));

/** A practice of the area that ships with informative material; refuses any other as missing. */
export async function requireMaterialPractice(area: string, code: string) {
  const { processAreas, source } = await presentCmmiSvc();
  const found = processAreas.find((one) => one.code === area);
  const practice = found?.goals.flatMap(({ practices }) => practices).find((one) => one.code === code);
  if (found === undefined || practice === undefined)
    throw new Refusal("missing", "practice.missing", { area, practice: code });
  return { area: { code: found.code, name: found.name }, practice, source };
}

/** The shipped texts of one kind. */
export const shippedOf = (practice: Practice, kind: MaterialKind) =>
  ({
    subpractice: practice.subpractices,
    "work-product": practice.workProducts,
    prompt: practice.prompts,
  })[kind];

const whole = {
  id: true,
  area: true,
  practice: true,
  kind: true,
  shipped: true,
  text: true,
  off: true,
  version: true,
} as const;
