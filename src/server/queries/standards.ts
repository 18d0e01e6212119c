import "server-only";
import { mappings } from "@/catalogue/mappings";
import type { Actor } from "@/domain/actor";
import { countStates, rowsOf20000 } from "@/domain/standards/iso-20000";
import { coverOf } from "@/domain/standards/iso-27001";
import { practiceGrid } from "@/domain/standards/practice-grid";
import type { Standard } from "@/domain/standards/serves";
import { managementSystem } from "@/domain/standards/standing";
import { authorizeMember } from "../authorize";
import { groundFor } from "../standards-ground";
import { genericPractices, practiceRows2022 } from "../standards-tables";

export type { StandardsHead } from "../standards-ground";

/** The standards' tables for the assessment asked for, in a few numbers each. */
export async function seeStandards(actor: Actor, asked: string | undefined) {
  authorizeMember(actor, "catalogue.read");
  const ground = await groundFor(actor, asked);
  const { head, model, standing, assessment, index } = ground;
  const iso20000 = rowsOf20000(mappings.iso20000.rows, head.ruleset, standing);
  const practices = genericPractices(model).map(({ code }) => code);
  const in2005 = coverOf(practices, mappings.iso27001In2005.rows);
  const in2022 = coverOf(practices, practiceRows2022());
  const items = index.items.map((item) => new Set(index.placesOf(item).map(({ standard }) => standard)));
  return {
    head,
    iso20000: { ...countStates(iso20000), security: iso20000.find(isGap)?.state ?? null },
    iso27001: {
      practices: practices.length,
      in2005: in2005.filter(({ cover }) => cover === "covered").length,
      in2022: in2022.filter(({ cover }) => cover === "covered").length,
      proposed: in2022.filter(({ cover }) => cover === "proposed").length,
    },
    areas: standing.areas.size,
    processes: assessment?.model.processes.length ?? mappings.oism3Clauses.rows.length,
    crossed: mappings.smCrosswalk.rows.length,
    evidence: {
      items: items.length,
      twice: items.filter((served) => [...served].filter((one) => isStandard(one)).length > 1).length,
    },
  };
}

/** ISO/IEC 20000-1 clause by clause, with the areas that speak of the same as they are rated. */
export async function seeIso20000(actor: Actor, asked: string | undefined) {
  authorizeMember(actor, "catalogue.read");
  const { head, standing, index, model } = await groundFor(actor, asked);
  const names = new Map(model.areas.map(({ id, name }) => [id, name]));
  const later = new Map(mappings.iso20000Editions.rows.map((row) => [row.y2005, row]));
  const { rows, ...table } = mappings.iso20000;
  const live = rowsOf20000(rows, head.ruleset, standing);
  return {
    head,
    ...table,
    counts: countStates(live),
    rows: live.map((row) => ({
      ...row,
      areas: row.areas.map((area) => ({ ...area, name: names.get(area.area) ?? area.area })),
      in2018: later.get(row.clause)?.y2018 ?? null,
      evidence:
        row.state === "header" ? 0 : index.itemsAt({ standard: "iso-20000-1", code: row.clause }).length,
    })),
    later: { source: mappings.iso20000Editions.source, note: mappings.iso20000Editions.note },
  };
}

/** The generic practices over the areas in scope, with the evidence and the weaknesses behind each cell. */
export async function seePracticeGrid(actor: Actor, asked: string | undefined) {
  authorizeMember(actor, "catalogue.read");
  const { head, model, standing, index } = await groundFor(actor, asked);
  const practices = genericPractices(model).map(({ code, name }) => ({ code, name }));
  const names = new Map(model.areas.map(({ id, name, note }) => [id, { name, note }]));
  const rows = practiceGrid(
    model.areas.map(({ id }) => id),
    practices.map(({ code }) => code),
    standing,
  );
  return {
    head,
    practices: practices.map((practice) => ({
      ...practice,
      supported: mappings.practiceSupport.rows
        .filter((row) => row.practice === practice.code)
        .map(({ area, specific }) => ({ area, specific })),
    })),
    support: { status: mappings.practiceSupport.status, note: mappings.practiceSupport.note },
    rows: rows.map((row) => ({
      ...row,
      name: names.get(row.area)?.name ?? row.area,
      cells: row.cells.map((cell) => ({
        ...cell,
        evidence: index.itemsAt({ standard: "cmmi-svc", code: cell.id }).length,
      })),
    })),
  };
}

/** The practices of SM with what stands for the same elsewhere; all of it is ours. */
export async function seeSmCrosswalk(actor: Actor, asked: string | undefined) {
  authorizeMember(actor, "catalogue.read");
  const { head, model, standing, index } = await groundFor(actor, asked);
  const sm = model.areas.find(({ id }) => id === managementSystem);
  const named = new Map(sm?.goals.flatMap(({ contents }) => contents.map((one) => [one.code, one])));
  const { rows, ...table } = mappings.smCrosswalk;
  return {
    head,
    ...table,
    names: Object.fromEntries(mappings.frameworkNames.rows.map(({ code, name }) => [code, name])),
    rows: rows.map((row) => {
      const practice = named.get(row.practice);
      const id = practice?.id ?? "";
      return {
        ...row,
        id,
        name: practice?.name ?? row.practice,
        value: standing.values.get(id) ?? null,
        evidence: index.itemsAt({ standard: "cmmi-svc", code: id }).length,
      };
    }),
  };
}

const isGap = ({ coverage }: { coverage: string }) => coverage === "gap";

/** What an audit is held against: not this product's two models, nor a second edition of the same standard. */
const isStandard = (standard: Standard) => standard !== "iso-27001-2005";
