import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { system } from "@/domain/actor";
import { invokedFrom } from "@/env";
import { readChainEnds, verifyChain } from "@/server/queries/audit-chain";

/**
 * Verifies every organisation's chain of events. With a file named, the ends that were noted there earlier have to be in
 * the chains still, and the present ones are added: kept elsewhere, it shows what was forged from beginning to end.
 */
const file = process.argv[2] === undefined ? undefined : resolve(invokedFrom(), process.argv[2]);
const End = z.object({ at: z.string(), organisationId: z.uuid(), sequence: z.int(), hash: z.string() });
const noted = file !== undefined && existsSync(file) ? read(readFileSync(file, "utf8")) : [];
const ends = await readChainEnds(system);

let broken = 0;
for (const organisationId of new Set([...ends, ...noted].map((end) => end.organisationId))) {
  const { total, breaks } = await verifyChain(system, { organisationId, noted });
  broken += breaks.length;
  console.log(`${organisationId}: ${total} events, ${breaks.length === 0 ? "whole" : "BROKEN"}`);
  for (const { kind, from, to, id } of breaks)
    console.log(`  ${kind}: ${from === to ? from : `${from} to ${to}`}${id === undefined ? "" : `, ${id}`}`);
}
// What is broken is not noted, or the next look would take it for the truth.
if (file !== undefined && broken === 0) {
  const at = new Date().toISOString();
  appendFileSync(file, ends.map((end) => `${JSON.stringify({ at, ...end })}\n`).join(""), { mode: 0o600 });
}
process.exit(broken === 0 ? 0 : 1);

function read(text: string) {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => End.parse(JSON.parse(line)));
}
