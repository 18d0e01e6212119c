import "server-only";
import { mappings } from "@/catalogue/mappings";
import type { Actor } from "@/domain/actor";
import { idIn } from "@/domain/cmmi/model";
import { coverOf } from "@/domain/standards/iso-27001";
import type { Standard } from "@/domain/standards/serves";
import { managementSystem, tally } from "@/domain/standards/standing";
import { authorizeMember } from "../authorize";
import { groundFor, type StandardsGround } from "../standards-ground";
import { genericPractices, practiceRows2005, practiceRows2022 } from "../standards-tables";

export type Edition = "2005" | "2022";

/** ISO/IEC 27001 clause by clause with the generic practices it asks for, how they stand in SM, and which are covered. */
export async function seeIso27001(actor: Actor, asked: string | undefined, edition: Edition) {
  authorizeMember(actor, "catalogue.read");
  const ground = await groundFor(actor, asked);
  const { head, model, standing } = ground;
  const standard: Standard = edition === "2005" ? "iso-27001-2005" : "iso-27001-2022";
  const practices = genericPractices(model);
  const names = Object.fromEntries(practices.map(({ code, name }) => [code, name]));
  const clauses = edition === "2005" ? practiceRows2005() : practiceRows2022();
  const cover = coverOf(
    practices.map(({ code }) => code),
    clauses,
  );
  const table = edition === "2005" ? mappings.iso27001In2005 : mappings.iso27001History;
  return {
    head,
    edition,
    status: table.status,
    source: table.source,
    note: edition === "2005" ? table.note : mappings.iso27001Proposed.note,
    level: standing.areas.get(managementSystem)?.capabilityLevel ?? null,
    names,
    rows: clauses.map((row) => ({
      ...row,
      ...tally(standing, [...row.practices, ...row.proposed]),
      evidence: ground.index.itemsAt({ standard, code: row.clause }).length,
    })),
    goals: edition === "2005" ? goalsOf2005(ground) : [],
    cover: cover.map((row) => ({
      ...row,
      name: names[row.practice] ?? row.practice,
      ...tally(standing, [row.practice]),
      evidence: ground.index.itemsAt({ standard: "cmmi-svc", code: idIn(managementSystem, row.practice) })
        .length,
    })),
  };
}

/** The proposal ties the specific goals of SM to these clauses of 2005. */
const specificClauses = [
  { goal: "ESG 1", clauses: ["4.2.1"] },
  { goal: "ESG 2", clauses: ["4.2.2", "4.2.3", "4.2.4"] },
] as const;

function goalsOf2005({ model, standing, index }: StandardsGround) {
  const sm = model.areas.find(({ id }) => id === managementSystem);
  return specificClauses.flatMap(({ goal, clauses }) =>
    (sm?.goals ?? [])
      .filter(({ code }) => code === goal)
      .map(({ id, code, name }) => ({
        code,
        name,
        clauses: clauses.map((clause) => ({
          clause,
          evidence: index.itemsAt({ standard: "iso-27001-2005", code: clause }).length,
        })),
        rating: standing.goals.get(id) ?? null,
      })),
  );
}
