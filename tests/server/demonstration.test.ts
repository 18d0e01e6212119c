import { expect, inject, test } from "vitest";
import { addEvidence } from "@/server/commands/evidence";
import { addMember } from "@/server/commands/people";
import { clearDemonstration } from "@/server/machine/demonstration";
import { busyOrganisation, type Side } from "./busy";
import { adding } from "./evidence-doors";
import { newOrganisation } from "./organisation";
import { asOwner } from "./owner";
import { heldTables, rowsOf } from "./tables";
import { send, kept as stored } from "./uploading";

const { DATABASE_OWNER_URL } = inject("settings");

/** How many rows the organisation and its manager have, by table. */
const left = ({ opened }: Side) =>
  asOwner(opened, async (owner) => {
    const counts: Record<string, number> = {};
    for (const table of await heldTables(owner)) counts[table.name] = (await rowsOf(owner, table)).length;
    return counts;
  });

test("starting over takes away what the demonstration made, every row of it, and touches nothing else", async () => {
  const [made, other] = [await busyOrganisation("Made up"), await busyOrganisation("Real")];
  const both = await newOrganisation("Also real");
  const { email } = made.people.executive;
  await addMember(both.people.administrator.actor, { name: "In both", email, roles: ["executive"] });
  await asOwner(made.opened, (owner) =>
    owner.query("update organisation set demonstration = true where id = $1", [made.organisationId]),
  );
  for (const { people } of [made, other]) {
    const { actor } = people.manager;
    const { id } = await addEvidence(actor, adding(actor.personId));
    await send(actor, "words on paper", { evidenceId: id, name: "paper.txt" });
  }
  const before = await left(other);
  expect(Object.values(await left(made))).not.toContain(0);

  expect(await clearDemonstration(DATABASE_OWNER_URL)).toBe(1);

  expect(new Set(Object.values(await left(made)))).toEqual(new Set([0]));
  expect(await left(other)).toEqual(before);
  expect([await stored(made), (await stored(other)).length]).toEqual([[], 1]);
  const kept = await asOwner({ person_id: made.people.executive.actor.personId }, async (owner) => {
    const { rows } = await owner.query(
      "select email from person union all select 'credential' from credential",
    );
    return rows.map((row) => row.email);
  });
  expect(kept).toEqual([email, "credential"]);
  expect(await clearDemonstration(DATABASE_OWNER_URL)).toBe(0);
});
