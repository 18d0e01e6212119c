import { idIn, partsOf, type Ruleset } from "../cmmi/model";
import type { ClauseOf20000 } from "./iso-20000";
import { managementSystem } from "./standing";

export const standards = [
  "iso-20000-1",
  "iso-27001-2005",
  "iso-27001-2022",
  "cmmi-svc",
  "o-ism3",
  "cobit-2019",
  "nist-csf-2.0",
  "cert-rmm-1.2",
  "sse-cmm",
] as const;
export type Standard = (typeof standards)[number];

/** A place in a standard: a clause, a practice, a process, a category. */
export type Place = { readonly standard: Standard; readonly code: string };

/** What is mapped to each other, in the shape that the tables have. */
export type Ties = {
  readonly ruleset: Ruleset;
  readonly iso20000: readonly ClauseOf20000[];
  readonly clauses2005: readonly { clause: string; practices: readonly string[] }[];
  readonly clauses2022: readonly { clause: string; practices: readonly string[] }[];
  readonly crosswalk: readonly {
    practice: string;
    iso2005: readonly string[];
    iso2022: readonly string[];
    processes: readonly { ids: readonly string[] }[];
    cobit: readonly string[];
    nist: readonly string[];
    rmm: readonly string[];
    sse: readonly string[];
  }[];
  readonly processes: readonly { process: string; clauses: readonly string[] }[];
};

/**
 * Where evidence for a practice (by id, as SM:GP 2.1) serves: the practice itself, and every clause, process and category that
 * the tables tie to it. A generic practice serves ISO/IEC 27001 in SM alone, since that is the management system (ours).
 */
export function servedByPractice(id: string, ties: Ties): Place[] {
  const { area, code } = partsOf(id);
  const at = (standard: Standard, codes: readonly string[]): Place[] =>
    codes.map((one) => ({ standard, code: one }));
  const clausesWith = (rows: Ties["clauses2005"]) =>
    area === managementSystem
      ? rows.filter(({ practices }) => practices.includes(code)).map(({ clause }) => clause)
      : [];
  const crossed = area === managementSystem ? ties.crosswalk.filter(({ practice }) => practice === code) : [];
  return distinct([
    ...at("cmmi-svc", [id]),
    ...at("iso-20000-1", clausesOfArea(area, ties)),
    ...at("iso-27001-2005", [...clausesWith(ties.clauses2005), ...crossed.flatMap((row) => row.iso2005)]),
    ...at("iso-27001-2022", [...clausesWith(ties.clauses2022), ...crossed.flatMap((row) => row.iso2022)]),
    ...at(
      "o-ism3",
      crossed.flatMap((row) => row.processes.flatMap(({ ids }) => ids)),
    ),
    ...at(
      "cobit-2019",
      crossed.flatMap((row) => row.cobit),
    ),
    ...at(
      "nist-csf-2.0",
      crossed.flatMap((row) => row.nist),
    ),
    ...at(
      "cert-rmm-1.2",
      crossed.flatMap((row) => row.rmm),
    ),
    ...at(
      "sse-cmm",
      crossed.flatMap((row) => row.sse),
    ),
  ]);
}

/** Where evidence for a process of O-ISM3 serves: the process, its clauses of ISO/IEC 27001:2022, and SM's practices (ours). */
export function servedByProcess(process: string, ties: Ties): Place[] {
  const clauses = ties.processes.filter((row) => row.process === process).flatMap((row) => row.clauses);
  const practices = ties.crosswalk
    .filter((row) => row.processes.some(({ ids }) => ids.includes(process)))
    .map(({ practice }) => idIn(managementSystem, practice));
  return distinct([
    { standard: "o-ism3", code: process },
    ...clauses.map((code): Place => ({ standard: "iso-27001-2022", code })),
    ...practices.map((code): Place => ({ standard: "cmmi-svc", code })),
  ]);
}

/** Whether what serves one place serves another: the same, or a part of it, as clause 7.5.1 is of 7.5, SM:GP 2.1 of SM. */
export const serves = (place: Place, wanted: Place): boolean =>
  place.standard === wanted.standard &&
  (place.code === wanted.code ||
    [".", " ", ":"].some((mark) => place.code.startsWith(`${wanted.code}${mark}`)));

function clausesOfArea(area: string, { iso20000, ruleset }: Ties): string[] {
  return iso20000
    .filter(
      ({ areas, proposed, closedBy, coverage }) =>
        coverage !== "header" &&
        (areas[ruleset].includes(area) || proposed.includes(area) || closedBy === area),
    )
    .map(({ clause }) => clause);
}

const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [`${place.standard} ${place.code}`, place])).values(),
];
