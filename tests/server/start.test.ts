import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { shippedOism3 } from "@/catalogue/o-ism3";
import { describeAssessment, startAssessment } from "@/server/commands/assessments";
import { readProcesses } from "@/server/queries/answers";
import { listAssessments, seeAssessment } from "@/server/queries/assessments";
import { beginning, newDraft, processes } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asOwner, undone } from "./owner";

let stage: Stage;
const manager = () => stage.people.manager.actor;
beforeAll(async () => {
  stage = await newOrganisation("Start");
});
const count = async () => (await listAssessments(manager(), { page: 1, archived: false, search: "" })).total;

describe("starting", () => {
  test("makes a draft with every process of the edition unanswered, in its order", async () => {
    const id = await newDraft(manager());
    const head = await seeAssessment(manager(), id);
    expect(head).toMatchObject({
      name: "Yearly reading",
      status: "draft",
      from: "2026-01-01",
      to: "2026-12-31",
      target: 3,
      answered: 0,
      leftOut: 0,
      version: 1,
      processes: 45,
    });
    const lines = await readProcesses(manager(), id);
    expect(lines.map((line) => line.id)).toEqual(processes);
    expect(lines.some(({ complete }) => complete)).toBe(false);
  });

  test("pins edition, profile and scoring version", async () => {
    const { profile, edition, scoringVersion } = await seeAssessment(manager(), await newDraft(manager()));
    expect([profile.id, edition, scoringVersion]).toEqual(["baseline", shippedOism3.name, "1.0"]);
  });

  test("a second click with the same key gives the same assessment", async () => {
    const before = await count();
    const clicked = beginning();
    const first = await startAssessment(manager(), clicked);
    expect(await startAssessment(manager(), clicked)).toEqual(first);
    expect(await count()).toBe(before + 1);
  });

  test("five clicks at the same moment give one assessment", async () => {
    const before = await count();
    const clicked = beginning();
    const { done } = await together(Array.from({ length: 5 }, () => startAssessment(manager(), clicked)));
    expect(new Set(done.map(({ id }) => id)).size).toBe(1);
    expect(done).toHaveLength(5);
    expect(await count()).toBe(before + 1);
  });

  test("a key that somebody else used is a conflict", async () => {
    const clicked = beginning();
    await startAssessment(manager(), clicked);
    const other = { ...stage.people.executive.actor, roles: ["manager"] as const };
    expect(await refusal(startAssessment(other, clicked))).toMatchObject({
      reason: "conflict",
      code: "key.used",
    });
  });

  test("the same key in two organisations is two keys", async () => {
    const clicked = beginning();
    const other = await newOrganisation("Start elsewhere");
    const here = await startAssessment(manager(), clicked);
    expect(await startAssessment(other.people.manager.actor, clicked)).not.toEqual(here);
  });

  test("a profile that there is not is refused beside its field, and starts nothing", async () => {
    const before = await count();
    const found = await refusal(startAssessment(manager(), beginning({ profile: "none" })));
    expect(found).toMatchObject({ reason: "invalid", code: "profile.unknown" });
    expect(found.fields.map(({ path }) => path)).toEqual(["profile"]);
    expect(await count()).toBe(before);
  });

  test("nobody but a manager may know of it", async () => {
    for (const role of ["contributor", "appraiser", "executive", "administrator"] as const)
      expect(await refusal(startAssessment(stage.people[role].actor, beginning()))).toMatchObject({
        reason: "missing",
      });
  });
});

describe("what is said of a draft", () => {
  const said = ({ key: _key, profile: _profile, ...rest } = beginning({ name: "Half-yearly reading" })) =>
    rest;

  test("changes, and its version goes up by one", async () => {
    const id = await newDraft(manager());
    await describeAssessment(manager(), { id, ...said(), version: 1 });
    expect(await seeAssessment(manager(), id)).toMatchObject({ name: "Half-yearly reading", version: 2 });
  });

  test("of four changes on one version one wins; the others are conflicts", async () => {
    const id = await newDraft(manager());
    const { done, refused } = await together(
      ["A", "B", "C", "D"].map((name) => describeAssessment(manager(), { id, ...said(), name, version: 1 })),
    );
    expect(done).toHaveLength(1);
    expect(refused.map(({ reason, code }) => `${reason} ${code}`)).toEqual(
      Array.from({ length: 3 }, () => "conflict assessment.stale"),
    );
    expect(await seeAssessment(manager(), id)).toMatchObject({ version: 2 });
  });

  test("of an assessment that is not there it is missing", async () =>
    expect(
      await refusal(describeAssessment(manager(), { id: randomUUID(), ...said(), version: 1 })),
    ).toMatchObject({ reason: "missing" }));
});

describe("an edition in use", () => {
  const { edition, revision } = shippedOism3;
  test.each([
    ["an item changed", "update catalogue_item set name = 'x' where edition_id = $1 and revision = $2"],
    [
      "an item taken out",
      "delete from catalogue_item where edition_id = $1 and revision = $2 and code = 'OSP-5'",
    ],
    [
      "an item added",
      `insert into catalogue_item (edition_id, revision, kind, code, position, name, provenance, body)
       values ($1, $2, 'process', 'OSP-99', 99, 'x', 'ours', '{}')`,
    ],
    ["another name", "update edition set name = 'x' where id = $1 and revision = $2"],
    ["been taken out of use", "update edition set used_at = null where id = $1 and revision = $2"],
  ])("never has %s, not even by its owner", async (_what, statement) => {
    await newDraft(manager());
    await asOwner({}, (owner) =>
      undone(owner, () =>
        expect(owner.query(statement, [edition, revision])).rejects.toThrow("is in use and never changes"),
      ),
    );
  });
});
