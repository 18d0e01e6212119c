import "server-only";
import { namesIn } from "@/domain/cmmi/findings";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";

/** The names of everybody who belongs or belonged to the organisation, which no finding may hold. */
export async function namesHere(tx: Tx): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { accepted: true },
    select: { person: { select: { name: true } } },
  });
  return rows.map(({ person }) => person.name);
}

/** Refuses a text that names somebody: findings are about practices (R9). */
export async function requireNoNames(tx: Tx, text: string): Promise<void> {
  const names = namesIn(text, await namesHere(tx));
  if (names.length === 0) return;
  const code = "finding.names-somebody";
  throw new Refusal("invalid", code, { names }, [{ path: "text", code, params: { names } }]);
}

/** A finding, or a refusal that there is none. */
export async function findFinding(tx: Tx, id: string) {
  const row = await tx.finding.findFirst({ where: { id }, select: whole });
  if (row === null) throw new Refusal("missing", "finding.missing");
  return row;
}

const whole = {
  appraisalId: true,
  kind: true,
  area: true,
  goal: true,
  practice: true,
  instanceId: true,
  text: true,
  standing: true,
  personId: true,
  version: true,
} as const;
