import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type Member, type Role, roles } from "@/domain/actor";
import { startAssessment } from "@/server/commands/assessments";
import { assignProcesses } from "@/server/commands/assignments";
import { changeRoles } from "@/server/commands/people";
import { mergeUnit } from "@/server/commands/unit-tree";
import { addUnit } from "@/server/commands/units";
import { listAssessments } from "@/server/queries/assessments";
import { readAssigning } from "@/server/queries/assignments";
import { readMember } from "@/server/queries/people";
import { readPortfolio } from "@/server/queries/portfolio";
import { readToday } from "@/server/queries/today";
import { readUnit, suggestUnits } from "@/server/queries/units";
import { beginning } from "./assessing";
import { busyOrganisation, type Side } from "./busy";
import { plant, sings, sumsOf } from "./canary";
import { declare } from "./declaring";
import { firstDoors } from "./first-doors";
import { furtherDoors } from "./further-doors";
import { lists } from "./lists";
import { organisationWide } from "./openings";
import { takeIn } from "./organisation";
import { refusal } from "./outcome";
import { asApp } from "./owner";
import { assigning } from "./working-together";

/** `theirs` is all of the organisation, `ours` people of it who are limited to one branch of its units. */
let theirs: Side;
let ours: Side;
let works: string;
let outside: string;
let before: Record<string, string>;
beforeAll(async () => {
  theirs = await busyOrganisation("Whole");
  const keeper = theirs.people.administrator.actor;
  outside = (await addUnit(keeper, { name: "Sales" })).unitId;
  await declare(theirs.people.manager.actor, { name: "Sales reading", unit: "Sales" }, { level: 1 });
  // What belongs to all of the organisation, they may know.
  await plant(theirs, organisationWide);
  works = (await addUnit(keeper, { name: "Works" })).unitId;
  await addUnit(keeper, { name: "Foundry", parentId: works });
  const people = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await limited(role)] as const)),
  ) as Side["people"];
  const { id } = await startAssessment(people.manager.actor, beginning({ unit: "foundry" }));
  ours = { ...theirs, people, draft: id };
  before = await sumsOf([theirs]);
});

async function limited(role: Role): Promise<Side["people"][Role]> {
  const { organisationId, people } = theirs;
  if (role === "administrator") return people.administrator;
  const email = `${role}.${randomUUID().slice(0, 8)}@example.org`;
  const newcomer = { name: `${role} of the works`, email, roles: [role], branch: works };
  const { personId } = await takeIn(people.administrator.actor, newcomer);
  const actor: Member = { kind: "member", personId, organisationId, roles: [role], branchId: works };
  return { actor, email };
}

/** What belongs to no unit, by its door, with the reason. */
const ofAll: readonly string[] = [
  // Profiles, and what practices say, are the organisation's as a whole.
  ...["copyProfile", "saveProfile", "archiveProfile", "restoreProfile", "exportProfile"],
  ...["readProfile", "readProfileToChange", "compareProfiles", "changeMaterial", "resetMaterial"],
  // Administrators have no limit.
  ...["changeRoles", "endMembership", "restoreMembership", "readMember", "issueLink"],
  // Of people, not of units.
  "switchOrganisation",
  ...["renameUnit", "moveUnit", "mergeUnit", "archiveUnit", "restoreUnit", "readUnit"],
];

describe("somebody limited to a branch", () => {
  const sides = () => ({ ours, theirs });
  const doors: Readonly<Record<string, () => Promise<unknown>>> = {
    ...firstDoors(sides),
    ...furtherDoors(sides),
  };

  test.each(Object.keys(doors).filter((name) => !ofAll.includes(name)))(
    "to %s what is outside is missing",
    async (name) => {
      const attempt = doors[name];
      if (attempt === undefined) throw new Error(name);
      const refused = await refusal(attempt());
      expect(refused).toMatchObject({ reason: "missing" });
      expect(sings(refused)).toBe(false);
    },
  );

  test("nothing was changed by trying, and no list tells anything from outside", async () => {
    expect(await sumsOf([theirs])).toEqual(before);
    const people = { ...ours.people, administrator: ours.people.manager };
    for (const [name, ask] of Object.entries(lists({ people }, []))) {
      const [ended] = await Promise.allSettled([ask()]);
      expect(sings(ended), name).toBe(false);
    }
  });

  test("lists, Today, suggestions and the portfolio hold the branch alone", async () => {
    const { manager, executive } = ours.people;
    const list = await listAssessments(manager.actor, { page: 1, archived: false, search: "" });
    expect([list.lines.map(({ id }) => id), list.total]).toEqual([[ours.draft], 1]);
    expect(await suggestUnits(manager.actor)).toEqual(["Foundry", "Works"]);
    expect(JSON.stringify(await readToday(manager.actor, { today: "2026-11-22" }))).not.toContain(
      theirs.draft,
    );
    const all = { branch: "", sort: "tree", descending: false, show: "all", search: "", page: 1 } as const;
    const portfolio = await readPortfolio(executive.actor, all, "2026-11-22");
    expect(portfolio.branch?.name).toBe("Works");
    expect([portfolio.units, portfolio.rolled.assessed, portfolio.withoutUnit]).toEqual([2, 0, 0]);
    const past = await refusal(readPortfolio(executive.actor, { ...all, branch: outside }, "2026-11-22"));
    expect(past.reason).toBe("missing");
  });

  test("what they declare counts in the branches above them as well", async () => {
    await declare(ours.people.manager.actor, { name: "Foundry reading", unit: "Foundry" }, { level: 2 });
    const all = { branch: "", sort: "tree", descending: false, show: "all", search: "", page: 1 } as const;
    const whole = await readPortfolio(theirs.people.executive.actor, all, "2026-11-22");
    expect(whole.rolled.assessed).toBe(2);
    const branch = await readPortfolio(ours.people.executive.actor, all, "2026-11-22");
    expect([branch.rolled.assessed, branch.lines.map(({ name }) => name)]).toEqual([1, ["Works", "Foundry"]]);
  });

  test("an assessment is started in the branch, and nowhere else", async () => {
    for (const unit of ["Sales", "", "A unit that is none"])
      expect(await refusal(startAssessment(ours.people.manager.actor, beginning({ unit })))).toMatchObject({
        reason: "invalid",
        code: "assessment.outside-branch",
      });
  });

  test("nobody outside a branch is given work in it, and nobody of it work outside", async () => {
    const { manager } = theirs.people;
    const owners = async (id: string) =>
      (await readAssigning(manager.actor, id, "GP-2")).owners.map((owner) => owner.id);
    const { personId } = ours.people.contributor.actor;
    expect(await owners(ours.draft)).toContain(personId);
    expect(await owners(theirs.draft)).not.toContain(personId);
    expect(
      await refusal(assignProcesses(manager.actor, assigning(theirs.draft, personId, ["GP-2"]))),
    ).toMatchObject({ code: "assignment.owner-unknown" });
  });

  test("past the product, the database shows the branch alone, and nothing to who says no reach", async () => {
    const { organisationId } = theirs;
    const counts = (branch: string) =>
      asApp({ organisation_id: organisationId, branch }, async (app) => {
        const tables = [
          "assessment",
          "process_answer",
          "evidence",
          "appraisal",
          "weighing",
          "report",
          "unit",
        ];
        const found: [string, number][] = [];
        for (const table of tables) {
          const { rows } = await app.query(`select count(*)::int as n from ${table}`);
          found.push([table, rows[0]?.n]);
        }
        return Object.fromEntries(found);
      });
    expect(Object.values(await counts("all")).every((count) => count > 0)).toBe(true);
    expect(Object.values(await counts("")).every((count) => count === 0)).toBe(true);
    expect(await counts(works)).toMatchObject({ unit: 2, evidence: 0, appraisal: 0, weighing: 0, report: 0 });
  });
});

describe("a limit", () => {
  const keeper = () => theirs.people.administrator.actor;

  test("is no administrator's, stands until it is changed, and is told", async () => {
    const { personId } = ours.people.appraiser.actor;
    const { version, branch } = await readMember(keeper(), personId);
    expect(branch).toEqual({ id: works, name: "Works" });
    const asked = { personId, version, roles: ["administrator" as const] };
    expect(await refusal(changeRoles(keeper(), asked))).toMatchObject({
      code: "member.administrator-limited",
    });
    await changeRoles(keeper(), { ...asked, roles: ["appraiser", "executive"] });
    expect((await readMember(keeper(), personId)).branch?.id).toBe(works);
    await changeRoles(keeper(), { personId, version: version + 1, roles: ["appraiser"], branch: "" });
    expect((await readMember(keeper(), personId)).branch).toBeNull();
  });

  test("keeps its unit from being merged away", async () => {
    const { version } = await readUnit(keeper(), works);
    expect(await refusal(mergeUnit(keeper(), { unitId: works, version, into: outside }))).toMatchObject({
      code: "unit.limits-people",
      params: { count: 3 },
    });
  });
});
