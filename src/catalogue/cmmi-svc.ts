import type { Edition, Provenance } from "@/domain/catalogue";
import type { CmmiSvcItem } from "./cmmi-svc-items";
import { shippedCmmiSvcEdition } from "./editions";
import type { MarkedText } from "./item-schema";
import { cmmiSvcEdition, parseAs } from "./schema";

export type { MarkedText } from "./item-schema";

/** `provenance` says whose code and name are; every text says for itself whose it is. */
type Named = { code: string; name: string; provenance: Provenance; section: string | null };

export type Practice = Named & {
  statement: MarkedText;
  subpractices: readonly MarkedText[];
  workProducts: readonly MarkedText[];
  prompts: readonly MarkedText[];
};

/** Capability level is null for a specific goal. The generic goal of level 1 has no practices: the specific goals make it. */
export type Goal = Named & {
  type: "specific" | "generic";
  capabilityLevel: 1 | 2 | 3 | null;
  practices: readonly Practice[];
};

export type ProcessArea = Named & {
  notice: string;
  purpose: MarkedText;
  category: MarkedText;
  maturityLevel: { level: number; provenance: Provenance };
  goals: readonly Goal[];
};

/** An edition of CMMI-SVC process areas as the product reads it. Everything stands in the edition's order. */
export type CmmiSvc = {
  edition: string;
  revision: number;
  name: string;
  source: string;
  processAreas: readonly ProcessArea[];
};

/** The view of an edition, shipped or read back from the database; an `invalid` refusal when it breaks the schema. */
export function cmmiSvcFrom(edition: Edition): CmmiSvc {
  const { id, revision, name, source, items } = parseAs(cmmiSvcEdition, edition);
  const inOrder = items.toSorted((a, b) => a.position - b.position);
  return {
    edition: id,
    revision,
    name,
    source,
    processAreas: inOrder
      .filter((item) => item.kind === "process-area")
      .map((area) => ({ ...named(area), ...area.body, goals: goalsOf(area.code, inOrder) })),
  };
}

/** The edition that ships with the product: the Security Management area alone. */
export const shippedCmmiSvc: CmmiSvc = cmmiSvcFrom(shippedCmmiSvcEdition);

function goalsOf(area: string, items: readonly CmmiSvcItem[]): Goal[] {
  return items
    .filter((item) => item.kind === "goal")
    .filter((goal) => goal.parent === area)
    .map((goal) => ({
      ...named(goal),
      type: goal.body.type,
      capabilityLevel: goal.body.type === "generic" ? goal.body.capabilityLevel : null,
      practices: practicesOf(goal.code, items),
    }));
}

function practicesOf(goal: string, items: readonly CmmiSvcItem[]): Practice[] {
  return items
    .filter((item) => item.kind === "practice")
    .filter((practice) => practice.parent === goal)
    .map((practice) => ({ ...named(practice), ...practice.body }));
}

function named({ code, name, provenance, section }: CmmiSvcItem): Named {
  return { code, name, provenance, section };
}
