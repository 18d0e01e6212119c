import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { busyOrganisation, type Side } from "./busy";
import { asApp, asOwner, type Opened } from "./owner";
import { heldTables, rowsOf, saysTo } from "./tables";

let ours: Side;
let theirs: Side;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([busyOrganisation("Ours"), busyOrganisation("Theirs")]);
});

/** Every id by which a row could tell that it is theirs. */
const marks = () => [
  theirs.organisationId,
  ...Object.values(theirs.people).map(({ actor }) => actor.personId),
];
const isTheirs = (row: unknown) => marks().some((mark) => JSON.stringify(row).includes(mark));

describe("past the product, with the app's role", () => {
  test("nothing set sees nothing, in any table", async () =>
    asApp({}, async (app) => {
      for (const table of await heldTables(app)) expect(await rowsOf(app, table), table.name).toEqual([]);
    }));

  test("emptied settings see nothing either", async () =>
    asApp({ organisation_id: "", person_id: "" }, async (app) => {
      for (const table of await heldTables(app)) expect(await rowsOf(app, table), table.name).toEqual([]);
    }));

  test("an organisation sees rows of its own in every table, and no row of another", async () =>
    asApp(ours.opened, async (app) => {
      for (const table of await heldTables(app)) {
        const rows = await rowsOf(app, table);
        expect(rows.length, table.name).toBeGreaterThan(0);
        expect(rows.filter(isTheirs), table.name).toEqual([]);
      }
    }));

  test("an organisation alone opens no credential, session or link, and a person alone no organisation's data", async () => {
    const seen = (opened: Opened) =>
      asApp(opened, async (app) => {
        const counted: string[] = [];
        for (const table of await heldTables(app))
          if ((await rowsOf(app, table)).length > 0) counted.push(table.name);
        return counted;
      });
    const { organisation_id, person_id } = ours.opened;
    const own = [
      "credential",
      "session",
      "sign_in_link",
      "challenge",
      "authenticator",
      "recovery_code",
      "passkey",
      "mail",
    ];
    expect((await seen({ organisation_id })).filter((name) => own.includes(name))).toEqual([]);
    expect(await seen({ person_id })).toEqual([
      "authenticator",
      "challenge",
      "credential",
      "mail",
      "membership",
      "organisation",
      "passkey",
      "person",
      "recovery_code",
      "session",
      "sign_in_link",
    ]);
  });

  test("no row of theirs can be written in, whatever the table", async () =>
    asApp(ours.opened, async (app) => {
      for (const table of await heldTables(app)) {
        const [stolen] = await asApp(theirs.opened, (other) => rowsOf(other, table));
        const insert = `insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, $1::jsonb)`;
        expect(stolen, table.name).toBeDefined();
        expect(await saysTo(app, insert, [JSON.stringify(stolen)]), table.name).toBe("42501");
      }
    }));

  test("no row of ours can be given to them", async () =>
    asApp(ours.opened, async (app) => {
      for (const { name, columns } of await heldTables(app))
        for (const column of columns.filter((one) => /^(organisation_id|person_id)$/.test(one))) {
          // Whom an organisation asks to join is its own affair.
          if (name === "membership" && column === "person_id") continue;
          const to = column === "person_id" ? theirs.opened.person_id : theirs.organisationId;
          const said = await saysTo(app, `update ${name} set ${column} = $1`, [to]);
          // Where a policy does not look at the column, the key to the memberships does.
          expect(["42501", "23503"], `${name}.${column}: ${said}`).toContain(said);
        }
    }));

  test.each([
    ["an answer to their assessment", "process_answer", "assessment_id"],
    ["a transition of their assessment", "assessment_transition", "assessment_id"],
    ["a transition made by their person", "assessment_transition", "person_id"],
    ["a change of their assessment", "answer_change", "assessment_id"],
    ["a change made by their person", "answer_change", "person_id"],
    ["an assessment started by their person", "assessment", "started_by"],
    ["a comment on their assessment", "comment", "assessment_id"],
    ["a comment by their person", "comment", "person_id"],
    ["an assignment in their assessment", "assignment", "assessment_id"],
    ["an assignment to their person", "assignment", "person_id"],
    ["an assignment by their person", "assignment", "assigned_by"],
  ])("%s is refused by the keys, since these look past the policies", async (_what, table, column) =>
    asApp(ours.opened, async (app) => {
      const found = (await heldTables(app)).find(({ name }) => name === table);
      const [row] = found === undefined ? [] : await rowsOf(app, found);
      expect(row).toBeDefined();
      const foreign = column === "assessment_id" ? theirs.draft : theirs.opened.person_id;
      const fresh = {
        ...row,
        [column]: foreign,
        process: "GP-2",
        position: 999,
        ...(row && "id" in row ? { id: randomUUID() } : {}),
      };
      const insert = `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`;
      expect(await saysTo(app, insert, [JSON.stringify(fresh)])).toBe("23503");
    }),
  );

  test("the owner of the tables is held to the policies as well", async () =>
    asOwner({}, async (owner) => {
      for (const table of await heldTables(owner)) expect(await rowsOf(owner, table), table.name).toEqual([]);
    }));
});
