import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appraisalModel } from "@/catalogue/appraisal-model";
import { disclose } from "@/domain/cmmi/disclosure";
import { characterisations } from "@/domain/cmmi/model";
import { rateAppraisal, ratePractice } from "@/domain/cmmi/rate";
import type { AppraisalScope, PracticeEntries } from "@/domain/cmmi/rating";
import { anyValues, fi, inputsFor, li, ni, pi } from "./inputs";

const model = appraisalModel("1.3");
const scope: AppraisalScope = { model, target: 3, areas: { SM: "in", SAM: "not-applicable" } };
const sm = model.areas.find(({ id }) => id === "SM");
const ids = sm?.goals.flatMap(({ practices }) => practices) ?? [];
const goals = Object.fromEntries(
  (sm?.goals ?? []).map(({ id }) => [id, { significantHarm: false, covered: true }]),
);
const everywhere = (entry: PracticeEntries[string]): PracticeEntries =>
  Object.fromEntries(ids.map((id) => [id, entry]));
const full = everywhere({ instances: { A: fi, B: li } });

describe("the whole rating", () => {
  test("goes from evidence to levels, and is in the model's order", () => {
    const rating = rateAppraisal(scope, full, goals);
    expect(rating.practices.map(({ id }) => id)).toEqual(ids);
    expect(rating.practices.every(({ value }) => value === "LI")).toBe(true);
    expect(rating.goals.map(({ rating }) => rating)).toEqual(["S", "S", "S", "S"]);
    expect(rating.areas.map(({ id, rating, capabilityLevel }) => [id, rating, capabilityLevel])).toEqual([
      ["SM", "S", 3],
      ["SAM", "NA", "NR"],
    ]);
    expect(rating.maturity.official.level).toBe(1);
  });

  test("an instance that is not yet characterised leaves the practice without a value", () => {
    const [first = ""] = ids;
    const rating = rateAppraisal(scope, { ...full, [first]: { instances: { A: fi, B: null } } }, goals);
    expect(rating.practices[0]).toMatchObject({ value: null, allowed: ["FI"] });
    expect(rating.goals[0]).toMatchObject({ rating: "NR", rule: "practice-unrated", because: [first] });
  });

  test("harm without a weakness does not count", () => {
    const harmed = { ...goals, "SM:GG 3": { significantHarm: true, covered: true } };
    expect(rateAppraisal(scope, full, harmed).goals.at(-1)?.rule).toBe("harm");
    const spotless = rateAppraisal(scope, everywhere({ instances: { A: fi } }), harmed);
    expect(spotless.goals.at(-1)?.rule).toBe("satisfied");
  });
});

describe("choices", () => {
  test("count where they fit and have their reason", () => {
    expect(ratePractice("P", { instances: { A: fi, B: pi }, chosen: "LI", reason: "Small" })).toMatchObject({
      value: "LI",
      chosen: true,
      staleChoice: null,
      judgement: true,
    });
    expect(
      ratePractice("P", { instances: { A: { ...fi, chosen: "PI", reason: "Once" } } }).instances[0],
    ).toMatchObject({ value: "PI", suggested: "FI", staleChoice: null });
  });

  test("are named where they no longer fit, and the rule's value stands", () => {
    expect(ratePractice("P", { instances: { A: fi, B: fi }, chosen: "PI", reason: "Then" })).toMatchObject({
      value: "FI",
      chosen: false,
      staleChoice: "PI",
    });
    expect(ratePractice("P", { instances: { A: fi, B: pi }, chosen: "LI" })).toMatchObject({
      value: "PI",
      staleChoice: "LI",
    });
    expect(
      ratePractice("P", { instances: { A: { ...ni, chosen: "FI", reason: "Then" } } }).instances[0],
    ).toMatchObject({ value: "NI", staleChoice: "FI" });
  });
});

test("one practice at PI or NI keeps its goal from being satisfied, wherever its instances stand", () =>
  fc.assert(
    fc.property(anyValues, fc.constantFrom(...ids), (values, id) => {
      const instances = Object.fromEntries(values.map((value, at) => [`I${at}`, inputsFor[value]]));
      const rating = rateAppraisal(scope, { ...full, [id]: { instances } }, goals);
      const practice = rating.practices.find((one) => one.id === id);
      const goal = rating.goals.find((one) =>
        sm?.goals.find(({ id }) => id === one.id)?.practices.includes(id),
      );
      expect(goal?.rating === "S").toBe(practice?.value === "FI" || practice?.value === "LI");
      const best = Math.min(...values.map((value) => characterisations.indexOf(value)));
      expect(characterisations.findIndex((value) => value === practice?.value)).toBeGreaterThanOrEqual(best);
    }),
  ));

test("R11: the disclosure counts judgement calls, overrides and what is not rated", () => {
  const [first = "", second = "", third = ""] = ids;
  const { [third]: _, ...fewer } = full;
  const entries = {
    ...fewer,
    [first]: { instances: { A: fi, B: pi }, chosen: "LI" as const, reason: "Small" },
    [second]: { instances: { A: { ...fi, chosen: "LI" as const, reason: "Once" }, B: pi } },
  };
  const facts = {
    organisation: "Aarberg",
    unit: "",
    sponsor: "",
    lead: "",
    team: [],
    model: "",
    coverage: "lite" as const,
    factors: [],
    instances: [],
    people: 2,
    from: "2026-01-01",
    to: "2026-06-30",
    signedAt: null,
    reasons: { SAM: "Nothing is bought" },
  };
  const told = disclose(facts, rateAppraisal(scope, entries, goals), ids.length);
  expect(told).toMatchObject({
    kind: "self-assessment",
    indicative: true,
    ruleset: "1.3",
    judgementCalls: 2,
    overrides: 2,
    unrated: { practices: 1, goals: 1, areas: 1 },
    maturityLevel: 1,
    maturityLevelWithSm: 1,
  });
  expect(told.areas).toEqual([
    { id: "SM", rating: "NR", capabilityLevel: "NR", reason: null },
    { id: "SAM", rating: "NA", capabilityLevel: "NR", reason: "Nothing is bought" },
  ]);
});
