import "server-only";
import { Client } from "pg";
import { digest } from "@/catalogue/digest";
import { editions } from "@/catalogue/editions";
import type { Edition } from "@/domain/catalogue";

/**
 * Fills the database with the editions that ship with the product. Running it again changes nothing; an edition
 * whose data changed is replaced while nobody uses it, and refused once somebody does.
 */
export async function loadCatalogue(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    for (const edition of editions) await load(owner, edition);
  } finally {
    await owner.end();
  }
}

/** Loads one edition in one transaction; two starts at once wait for each other. */
export async function load(owner: Client, edition: Edition): Promise<"loaded" | "kept" | "replaced"> {
  await owner.query("begin");
  try {
    await owner.query("select pg_advisory_xact_lock(hashtext('catalogue'))");
    const outcome = await settle(owner, edition, digest(edition));
    await owner.query("commit");
    return outcome;
  } catch (error) {
    await owner.query("rollback");
    throw error;
  }
}

async function settle(owner: Client, edition: Edition, fresh: string) {
  const key = [edition.id, edition.revision];
  const { rows } = await owner.query(
    "select digest, used_at from edition where id = $1 and revision = $2",
    key,
  );
  const [held] = rows;
  if (held?.digest === fresh) return "kept";
  if (held?.used_at) {
    throw new Error(
      `The catalogue's edition ${edition.id} revision ${edition.revision} is in use and never changes: give the changed data a new revision.`,
    );
  }
  await owner.query("delete from catalogue_item where edition_id = $1 and revision = $2", key);
  await owner.query("delete from edition where id = $1 and revision = $2", key);
  await insert(owner, edition, fresh);
  return held === undefined ? "loaded" : "replaced";
}

async function insert(owner: Client, edition: Edition, fresh: string): Promise<void> {
  const { id, revision, model, name, source, items } = edition;
  await owner.query(
    "insert into edition (id, revision, model, name, source, digest) values ($1, $2, $3, $4, $5, $6)",
    [id, revision, model, name, source, fresh],
  );
  await owner.query(
    `insert into catalogue_item (edition_id, revision, kind, code, parent, position, name, provenance, section, body)
     select $1, $2, kind, code, parent, position, name, provenance, section, body
     from jsonb_to_recordset($3::jsonb) as item (kind text, code text, parent text, position int, name text,
       provenance text, section text, body jsonb)`,
    [id, revision, JSON.stringify(items)],
  );
}
