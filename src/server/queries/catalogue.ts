import "server-only";
import { type Oism3, type Process, searchText } from "@/catalogue/o-ism3";
import type { Actor } from "@/domain/actor";
import type { Provenance } from "@/domain/catalogue";
import { authorizeMember } from "../authorize";
import { presentOism3 } from "../editions";

/** What to look for. An empty text asks for nothing in particular. */
export type Search = { q: string; level: string; group: string };

export type Choice = { code: string; name: string };
export type ProcessLine = {
  id: string;
  name: string;
  summary: string;
  /** Where a word was found in the guidance alone: the sentence that has it. */
  said: string | null;
};
export type GroupLines = Choice & { meaning: string; processes: ProcessLine[] };
export type LevelLines = Choice & { meaning: string; count: number; groups: GroupLines[] };

export type Browsing = {
  edition: string;
  source: string;
  total: number;
  found: number;
  /** Levels and groups in which something was found, in the order of the edition. */
  levels: LevelLines[];
  /** What the filters offer: the groups are those of the level chosen, or all. */
  choices: { levels: Choice[]; groups: Choice[] };
  /** Whose the codes, names and places are, and whose the texts. */
  origins: { names: Provenance[]; texts: Provenance[] };
};

/** The processes that have every word looked for, by level and group. */
export async function browseProcesses(actor: Actor, { q, level, group }: Search): Promise<Browsing> {
  authorizeMember(actor, "catalogue.read");
  const { name: edition, source, levels, groups, processes } = await presentOism3();
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = processes.filter(
    (process) =>
      (level === "" || process.level === level) &&
      (group === "" || process.group === group) &&
      words.every((word) => searchText(process).includes(word)),
  );
  const offered = groups.filter((it) => level === "" || it.level === level || it.code === group);
  return {
    edition,
    source,
    total: processes.length,
    found: found.length,
    levels: byLevel({ levels, groups }, found, words),
    choices: { levels: levels.map(choice), groups: offered.map(choice) },
    origins: {
      names: distinct([...levels, ...groups, ...processes].map((it) => it.provenance)),
      texts: distinct([...levels, ...groups, ...processes].map((it) => it.bodyProvenance)),
    },
  };
}

function byLevel(
  { levels, groups }: Pick<Oism3, "levels" | "groups">,
  found: readonly Process[],
  words: readonly string[],
): LevelLines[] {
  return levels
    .map((level) => ({
      ...choice(level),
      meaning: level.meaning,
      count: found.filter((process) => process.level === level.code).length,
      groups: groups
        .filter((group) => group.level === level.code)
        .map((group) => ({
          ...choice(group),
          meaning: group.meaning,
          processes: found
            .filter((process) => process.group === group.code)
            .map((process) => lineOf(process, words)),
        }))
        .filter((group) => group.processes.length > 0),
    }))
    .filter((level) => level.count > 0);
}

function lineOf(process: Process, words: readonly string[]): ProcessLine {
  const { id, name, groupName, summary, guidance } = process;
  const shown = [id, name, groupName, summary].join("\n").toLowerCase();
  const hidden = words.find((word) => !shown.includes(word));
  const has = (text: string) => hidden !== undefined && text.toLowerCase().includes(hidden);
  return { id, name, summary, said: Object.values(guidance).flat().find(has) ?? null };
}

const choice = ({ code, name }: Choice): Choice => ({ code, name });

const distinct = (origins: readonly Provenance[]): Provenance[] => [...new Set(origins)];
