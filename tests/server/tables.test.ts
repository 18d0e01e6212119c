import { describe, expect, test } from "vitest";
import { asApp, asOwner } from "./owner";
import { allTables, exempt, heldTables, saysTo } from "./tables";

const notAllowed = "42501";

/** What the app may delete, and why nothing is lost by it. */
const deleted: Readonly<Record<string, string>> = {
  assignment: "who is no longer asked is no longer listed; the audit keeps that they were",
  appraisal_instance: "put away before anything was characterised there; the audit keeps it",
  appraisal_member: "leaves the team; the audit keeps it",
  answer_evidence: "no longer backs an answer; the audit keeps it",
  evidence_address: "of a revision not yet accepted; the audit keeps it",
  evidence_file: "of a revision not yet accepted, put there by mistake; the audit keeps its name and hash",
  practice_evidence: "no longer shows a practice; the audit keeps it",
  practice_material: "the shipped text stands again; the audit keeps it",
  authenticator: "a second factor that its person put away; the audit keeps that they did",
  passkey: "a second factor that its person put away; the audit keeps that they did",
  recovery_code: "replaced by fresh ones; the audit keeps that they were",
  report: "asked twice, or older than is set; the audit keeps that it was",
  rate_limit: "a limit that is whole again",
  characterisation: "a cell that is open again; the audit keeps what stood there",
  unit_value: "the choice is left to the rule again; the audit keeps it",
};

describe("the tables", () => {
  test("there are some, and the exempt ones are among them", async () => {
    const names = (await asOwner({}, allTables)).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["assessment", "person", "audit_event", ...Object.keys(exempt)]),
    );
  });

  test("each has forced row level security and at least one policy, unless it holds nobody's data", async () => {
    const open = (await asOwner({}, heldTables)).filter(({ forced, policies }) => !forced || policies === 0);
    expect(open).toEqual([]);
  });

  test("an exempt table holds no organisation's and no person's data", async () => {
    const tables = (await asOwner({}, allTables)).filter(({ name }) => exempt[name] !== undefined);
    const telling = /organisation|person|email|_by$/;
    expect(tables.flatMap(({ columns }) => columns.filter((column) => telling.test(column)))).toEqual([]);
  });

  test("between two tables of organisations every reference carries the organisation on both sides", async () => {
    const loose = await asOwner({}, async (owner) => {
      const { rows } = await owner.query<{ loose: string }>(`
        with tenant as (select attrelid, attnum from pg_attribute where attname = 'organisation_id' and not attisdropped)
        select k.conname as loose from pg_constraint k
        join tenant here on here.attrelid = k.conrelid join tenant there on there.attrelid = k.confrelid
        where k.contype = 'f' and not exists (
          select from generate_subscripts(k.conkey, 1) as at
          where k.conkey[at] = here.attnum and k.confkey[at] = there.attnum)`);
      return rows.map((row) => row.loose);
    });
    expect(loose).toEqual([]);
  });

  test("nothing goes round the policies: no view, no function with its owner's rights", async () => {
    const rounds = await asOwner({}, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(`
        select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
        union select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`);
      return rows.map(({ name }) => name);
    });
    expect(rounds).toEqual([]);
  });
});

describe("the app's role", () => {
  test("is neither owner nor superuser, passes no policy by, makes no roles and no databases", async () => {
    const role = await asApp({}, async (app) => {
      const { rows } = await app.query(`
        select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
          (select count(*)::int from pg_class where relowner = r.oid) as owned,
          (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
          has_schema_privilege('public', 'create') as makes_tables,
          has_database_privilege(current_database(), 'create') as makes_schemas,
          has_database_privilege(current_database(), 'temporary') as makes_temporary
        from pg_roles r where rolname = current_user`);
      return rows[0];
    });
    expect(Object.entries(role ?? {}).filter(([, value]) => value !== false && value !== 0)).toEqual([]);
    expect(Object.keys(role ?? {})).toHaveLength(10);
  });

  test("deletes, truncates and ties itself to no table, and touches the migrations not at all", async () => {
    const rights = await asApp({}, async (app) => {
      const { rows } = await app.query<{ name: string; wanted: string }>(`
        select c.relname as name, r.wanted from pg_class c,
          unnest(array['delete', 'truncate', 'references', 'trigger', 'maintain']) as r(wanted)
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and has_table_privilege(c.oid, r.wanted)
        union select '_prisma_migrations', 'any'
          where has_table_privilege('_prisma_migrations', 'select, insert, update, delete')`);
      return rows;
    });
    expect(rights.filter(({ name, wanted }) => !(wanted === "delete" && name in deleted))).toEqual([]);
  });

  test.each([
    ["take a row away", "delete from assessment", notAllowed],
    ["empty a table", "truncate audit_event", notAllowed],
    ["make a table", "create table mine (x int)", notAllowed],
    ["change what was audited", "update audit_event set action = 'x'", notAllowed],
    ["change a past change", "update answer_change set version = 0", notAllowed],
    ["change a past transition", "update assessment_transition set reason = 'x'", notAllowed],
    ["change when evidence was received", "update evidence set received_at = now()", notAllowed],
    ["change a stored file", "update evidence_file set sha256 = ''", notAllowed],
    ["change a sign-off", "update sign_off set hash = ''", notAllowed],
    ["take a sign-off away", "delete from sign_off", notAllowed],
    ["change what was said in a thread", "update request_message set text = ''", notAllowed],
    ["change the catalogue", "update catalogue_item set name = 'x'", notAllowed],
    ["rename an edition", "update edition set name = 'x'", notAllowed],
    ["lift a policy", "alter table assessment no force row level security", notAllowed],
    ["drop a policy", "drop policy tenant on assessment", notAllowed],
    ["become the owner", "set role plumbline_owner", notAllowed],
    ["pass the policies by", "set local row_security = off; select * from assessment", notAllowed],
    ["switch triggers off", "set local session_replication_role = replica", notAllowed],
  ])("may not %s", async (_what, statement, code) =>
    expect(await asApp({}, (app) => saysTo(app, statement))).toBe(code),
  );
});
