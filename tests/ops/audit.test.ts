import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { system } from "@/domain/actor";
import { readChainEnds } from "@/server/queries/audit-chain";
import { house } from "../architecture/sources";
import { newDraft, put } from "../server/assessing";
import { newOrganisation } from "../server/organisation";
import { asSuperuser } from "../server/owner";

/** What `npm run audit` prints of an organisation, line by line. */
function audited(organisationId: string, ...files: string[]): { lines: string[]; status: number | null } {
  const asked = ["--import", "tsx", "--conditions=react-server", "src/ops/audit.ts", ...files];
  const { stdout, status } = spawnSync(process.execPath, asked, { cwd: house, encoding: "utf8" });
  const lines = stdout.split("\n");
  const from = lines.findIndex((line) => line.startsWith(organisationId));
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => !line.startsWith("  "));
  return { lines: [lines[from] ?? "", ...rest.slice(0, to)], status };
}

test("the operator's command names the event that was changed, and what was noted elsewhere and is not there any more", async () => {
  const { organisationId, people } = await newOrganisation("Audited");
  const draft = await newDraft(people.manager.actor);
  await put(people.manager.actor, draft, { process: "GP-1", field: "note", value: "x" });
  const end = (await readChainEnds(system)).find((one) => one.organisationId === organisationId);
  if (end === undefined) throw new Error("There is no chain.");
  const last = end.sequence;
  const folder = mkdtempSync(join(tmpdir(), "plumbline-audit-"));
  const file = join(folder, "ends");
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...end })}\n`);
  const tamper = (sql: string) => asSuperuser((client) => client.query(sql, [organisationId]));
  try {
    await tamper("update audit_event set details = '{}' where organisation_id = $1 and sequence = 2");
    expect(audited(organisationId, file)).toEqual({
      lines: [`${organisationId}: ${last} events, BROKEN`, "  altered: 2"],
      status: 1,
    });
    // Cut at the event before, all that the database holds fits again.
    await tamper("delete from audit_event where organisation_id = $1 and sequence > 1");
    await tamper(`update audit_head set sequence = 1, hash = (select hash from audit_event
      where organisation_id = $1) where organisation_id = $1`);
    expect(audited(organisationId).lines).toEqual([`${organisationId}: 1 events, whole`]);
    expect(audited(organisationId, file).lines).toEqual([
      `${organisationId}: 1 events, BROKEN`,
      `  elsewhere: ${last}`,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
