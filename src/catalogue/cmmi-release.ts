import type { Edition } from "@/domain/catalogue";
import type { MaturityLevel, Ruleset } from "@/domain/cmmi/model";
import type { CmmiReleaseItem } from "./cmmi-release-items";
import { shippedReleaseEditions } from "./editions";
import { cmmiReleaseEdition, parseAs } from "./schema";

export type ReleasePractice = { code: string; name: string };

/** Codes stand without their area, as in SG 1. The level is null for a specific goal. */
export type ReleaseGoal = {
  code: string;
  name: string;
  level: 1 | 2 | 3 | 4 | 5 | null;
  practices: readonly ReleasePractice[];
};

export type ReleaseArea = {
  code: string;
  name: string;
  category: string;
  maturityLevel: MaturityLevel;
  type: "core" | "shared" | "service-specific" | "addition";
  confidence: "high" | "medium";
  note: string | null;
  renamed: string | null;
  goals: readonly ReleaseGoal[];
};

/** A released CMMI-SVC as the product reads it. Everything stands in the report's order. */
export type CmmiRelease = {
  edition: string;
  revision: number;
  name: string;
  source: string;
  areas: readonly ReleaseArea[];
  genericGoals: readonly ReleaseGoal[];
};

/** The view of an edition, shipped or read back from the database; an `invalid` refusal when it breaks the schema. */
export function cmmiReleaseFrom(edition: Edition): CmmiRelease {
  const { id, revision, name, source, items } = parseAs(cmmiReleaseEdition, edition);
  const inOrder = items.toSorted((a, b) => a.position - b.position);
  return {
    edition: id,
    revision,
    name,
    source,
    areas: inOrder
      .filter((item) => item.kind === "process-area")
      .map((area) => ({
        code: area.code,
        name: area.name,
        ...area.body,
        goals: goalsUnder(area.code, inOrder),
      })),
    genericGoals: goalsUnder(null, inOrder),
  };
}

/** The releases that ship with the product, by the rule set that appraises them. */
export const shippedReleases: Readonly<Record<Ruleset, CmmiRelease>> = {
  "1.2": cmmiReleaseFrom(shippedReleaseEditions["1.2"]),
  "1.3": cmmiReleaseFrom(shippedReleaseEditions["1.3"]),
};

function goalsUnder(area: string | null, items: readonly CmmiReleaseItem[]): ReleaseGoal[] {
  return items
    .filter((item) => item.kind === "goal")
    .filter((goal) => goal.parent === area)
    .map(({ code, name, body }) => ({
      code: unqualified(code),
      name,
      level: body.type === "generic" ? body.capabilityLevel : null,
      practices: items
        .filter((item) => item.kind === "practice" && item.parent === code)
        .map((practice) => ({ code: unqualified(practice.code), name: practice.name })),
    }));
}

function unqualified(code: string): string {
  return code.slice(code.indexOf(":") + 1);
}
