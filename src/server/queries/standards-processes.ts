import "server-only";
import { mappings } from "@/catalogue/mappings";
import { shippedOism3 } from "@/catalogue/o-ism3";
import type { Actor } from "@/domain/actor";
import type { ProcessScore } from "@/domain/oism3/capability";
import type { Level } from "@/domain/oism3/model";
import { score } from "@/domain/oism3/score";
import { levels } from "@/domain/portfolio/level";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { loadAnswers } from "../records";
import { loadGround, type StandardsGround } from "../standards-ground";
import { verifiedOf } from "../weighings";

/** The processes of O-ISM3 with what supports the same in ISO/IEC 27001:2022, and how they stand: declared and verified. */
export async function seeOism3Clauses(actor: Actor, asked: string | undefined) {
  authorizeMember(actor, "catalogue.read");
  const { ground, declared, verified } = await within(reach(actor), async (tx) => {
    const ground = await loadGround(tx, actor, asked);
    const { assessment } = ground;
    if (assessment === null || ground.signed !== null) return { ground, declared: null, verified: null };
    const declared = await loadAnswers(tx, assessment.id);
    return { ground, declared, verified: await verifiedOf(tx, assessment, declared) };
  });
  const { head, assessment, index } = ground;
  const processes = assessment?.oism3.processes ?? shippedOism3.processes;
  const titles = new Map(mappings.iso27001In2022.rows.map(({ clause, title }) => [clause, title]));
  const levelsOf = (answers: typeof declared): ReadonlyMap<string, ProcessLevels> => {
    if (assessment === null || answers === null) return new Map();
    const { model, profile } = assessment;
    return new Map(score(model, profile, answers).processes.map((one) => [one.id, levelOf(one)]));
  };
  const { signed } = ground;
  const declaredLevels = signed === null ? levelsOf(declared) : signedLevels(signed, "declared");
  const verifiedLevels = signed === null ? levelsOf(verified) : signedLevels(signed, "verified");
  const { rows, ...table } = mappings.oism3Clauses;
  return {
    head,
    ...table,
    isVerified: verified !== null || signed !== null,
    rows: rows.flatMap(({ process, clauses }) => {
      const named = processes.find(({ id }) => id === process);
      if (named === undefined) return [];
      return [
        {
          process,
          name: named.name,
          group: named.groupName,
          clauses: clauses.map((clause) => ({ clause, title: titles.get(clause) ?? null })),
          declared: declaredLevels.get(process) ?? null,
          verified: verifiedLevels.get(process) ?? null,
          evidence: index.itemsAt({ standard: "o-ism3", code: process }).length,
        },
      ];
    }),
  };
}

/** What is known of one process, as bounds; a process that does not apply has no level. */
export type ProcessLevels = { applicable: false } | { applicable: true; lower: Level; upper: Level };

/** The levels of each process as they were signed. */
const signedLevels = (
  processes: NonNullable<StandardsGround["signed"]>,
  side: "declared" | "verified",
): ReadonlyMap<string, ProcessLevels> =>
  new Map(processes.map(({ id, [side]: pair }) => [id, pairLevels(pair)]));

function pairLevels(pair: readonly [number, number] | null): ProcessLevels {
  const lower = levels.find((level) => level === pair?.[0]);
  const upper = levels.find((level) => level === pair?.[1]);
  return lower === undefined || upper === undefined
    ? { applicable: false }
    : { applicable: true, lower, upper };
}

const levelOf = (one: ProcessScore): ProcessLevels =>
  one.applicable ? { applicable: true, lower: one.lower, upper: one.upper } : { applicable: false };
