import { beforeAll, expect, test } from "vitest";
import type { PortfolioFilter } from "@/domain/portfolio/filter";
import { addUnit } from "@/server/commands/units";
import { readPortfolio } from "@/server/queries/portfolio";
import { declare } from "./declaring";
import { newOrganisation, type Stage } from "./organisation";
import { asApp } from "./owner";

const today = "2026-11-22";
let stage: Stage;
const portfolio = (own: Partial<PortfolioFilter> = {}) =>
  readPortfolio(
    stage.people.executive.actor,
    { branch: "", sort: "tree", descending: false, show: "all", search: "", page: 1, ...own },
    today,
  );

/** Accepted answers of a unit, each with what its evidence counts until. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  Half: ["2027-06-30", "2026-11-21"],
  Whole: ["2026-12-24"],
  Unappraised: [],
};

beforeAll(async () => {
  stage = await newOrganisation("Confidence");
  const { administrator, manager, appraiser } = stage.people;
  for (const name of Object.keys(accepted)) {
    await addUnit(administrator.actor, { name });
    const id = await declare(manager.actor, { unit: name }, { level: 1 });
    await asApp({ organisation_id: stage.organisationId }, async (app) => {
      const days = accepted[name] ?? [];
      if (days.length === 0) return;
      const { rows } = await app.query(
        `insert into appraisal (organisation_id, assessment_id, ruleset, coverage, begun_by, id)
         values ($1, $2, '1.3', 'lite', $3, gen_random_uuid()) returning id`,
        [stage.organisationId, id, appraiser.actor.personId],
      );
      for (const [index, day] of days.entries()) {
        const process = `GP-${index + 1}`;
        await app.query(
          `insert into weighing (organisation_id, appraisal_id, process, subject, verdict, person_id)
           values ($1, $2, $3, 'documentation', 'accepted', $4)`,
          [stage.organisationId, rows[0].id, process, appraiser.actor.personId],
        );
        await app.query(
          `with item as (insert into evidence (organisation_id, title, owner_id, added_by, expires_on)
             values ($1, 'A policy', $2, $2, $3) returning id)
           insert into answer_evidence (organisation_id, id, evidence_id, assessment_id, process, subject, added_by)
           select $1, gen_random_uuid(), id, $4, $5, 'documentation', $2 from item`,
          [stage.organisationId, manager.actor.personId, day, id, process],
        );
      }
    });
  }
});

test("confidence is the share of accepted answers with evidence in date, shown with its parts", async () => {
  const { lines } = await portfolio();
  expect(lines.map(({ name, reading }) => [name, reading?.backing])).toEqual([
    ["Half", { accepted: 2, inDate: 1 }],
    ["Unappraised", null],
    ["Whole", { accepted: 1, inDate: 1 }],
  ]);
});

test("units are put in order by it, and what was never appraised comes last whichever way", async () => {
  const names = async (descending: boolean) =>
    (await portfolio({ sort: "backed", descending })).lines.map(({ name }) => name);
  expect(await names(false)).toEqual(["Half", "Whole", "Unappraised"]);
  expect(await names(true)).toEqual(["Whole", "Half", "Unappraised"]);
});

test("the evidence behind a branch is counted by how long it still counts", async () => {
  expect((await portfolio()).shelf).toEqual({ inDate: 1, soon: 1, expired: 1 });
  const half = (await portfolio()).lines.find(({ name }) => name === "Half");
  expect((await portfolio({ branch: half?.unitId ?? "" })).shelf).toEqual({ inDate: 1, soon: 0, expired: 1 });
});
