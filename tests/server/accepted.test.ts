import { expect, test } from "vitest";
import { busyOrganisation } from "./busy";
import { asApp } from "./owner";

test("files and links of an accepted revision stay, whatever the product is told", async () => {
  const { opened } = await busyOrganisation("Accepted");
  await asApp(opened, async (app) => {
    const refused = (statement: string) =>
      expect(app.query(statement)).rejects.toThrow("an accepted revision never changes");
    await refused("delete from evidence_file");
    await refused("delete from evidence_address");
    await refused(`insert into evidence_address (organisation_id, id, evidence_id, revision, url, added_by)
      select organisation_id, gen_random_uuid(), evidence_id, revision, url, added_by from evidence_address`);
    // What a scanner says of it may still come in.
    expect((await app.query("update evidence_file set scan = 'clean'")).rowCount).toBe(1);
  });
});
