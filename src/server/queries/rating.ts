import "server-only";
import { type AppraisedArea, appraisalModel } from "@/catalogue/appraisal-model";
import type { Actor } from "@/domain/actor";
import type { CoverageCheck } from "@/domain/cmmi/coverage-model";
import { partsOf } from "@/domain/cmmi/model";
import type { AreaResult } from "@/domain/cmmi/rating";
import { can } from "@/domain/policy";
import { headOf } from "../appraisal-head";
import type { AppraisalRecord } from "../appraisal-records";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { disclosureOf } from "../disclosure-of";
import { areasInScope, loadFor } from "../judging";
import { talliesOf } from "../practice-grid";
import { rate, type WholeRating } from "../rating-of";
import { loadRatingRows } from "../rating-rows";

export type RatingView = Awaited<ReturnType<typeof readRating>>;
export type RatedAreaView = RatingView["areas"][number];
export type CoverageView = RatingView["coverage"];

/** What the characterised practices add up to: goals, areas, levels and how far the evidence covers them. All indicative. */
export async function readRating(actor: Actor, appraisalId: string) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const { appraisal, subject } = await loadFor(tx, actor, appraisalId, "rating.read");
    const rows = await loadRatingRows(tx, appraisal.id);
    const whole = rate(appraisal, rows);
    const { maturity } = whole.rating;
    const official = appraisalModel(appraisal.ruleset).areas.filter((area) => area.official);
    const inScope = new Set(appraisal.areas.filter(({ scope }) => scope === "in").map(({ area }) => area));
    return {
      appraisal: headOf(appraisal),
      may: { judge: appraisal.outcome === null && can(actor, "rating.judge", subject) },
      areas: areasOf(appraisal, whole),
      tallies: talliesOf(appraisal, rows, whole),
      // Without an official area in scope there is no official level to speak of.
      maturity: official.some(({ id }) => inScope.has(id)) ? maturity.official : null,
      maturityWithSm: official.some(({ id }) => inScope.has(id)) ? maturity.withSm : null,
      coverage: coverageIn(appraisal, whole),
    };
  });
}

export type DisclosureView = Awaited<ReturnType<typeof readDisclosure>>;

/** The self-assessment disclosure of an appraisal as it stands. */
export async function readDisclosure(actor: Actor, appraisalId: string) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const { appraisal } = await loadFor(tx, actor, appraisalId, "rating.read");
    const whole = rate(appraisal, await loadRatingRows(tx, appraisal.id));
    const names = new Map(appraisalModel(appraisal.ruleset).areas.map(({ id, name }) => [id, name]));
    const disclosure = await disclosureOf(tx, appraisal, whole);
    return {
      appraisal: headOf(appraisal),
      disclosure: {
        ...disclosure,
        areas: disclosure.areas.map((area) => ({ ...area, name: names.get(area.id) ?? area.id })),
      },
      officialInScope: disclosure.areas.some(({ id, rating }) => id !== "SM" && rating !== "NA"),
      covered: whole.coverage.covered,
    };
  });
}

/** Every area in scope or agreed as not applicable, with its goals as far as the target asks for them. */
function areasOf(appraisal: AppraisalRecord, { rating }: WholeRating) {
  const model = new Map(appraisalModel(appraisal.ruleset).areas.map((area) => [area.id, area]));
  const applicable = new Map(areasInScope(appraisal).map((area) => [area.id, area]));
  return rating.areas.map((area) => ({
    ...ratedArea(area, model.get(area.id)),
    reason: appraisal.areas.find((one) => one.area === area.id)?.reason ?? "",
    goals: (applicable.get(area.id)?.goals ?? []).map((goal) => {
      const rated = rating.goals.find(({ id }) => id === goal.id);
      return {
        code: goal.code,
        name: goal.name,
        rating: rated?.rating ?? ("NR" as const),
        rule: rated?.rule ?? ("practice-unrated" as const),
        because: codes(rated?.because ?? []),
      };
    }),
  }));
}

const ratedArea = (area: AreaResult, model: AppraisedArea | undefined) => ({
  id: area.id,
  name: model?.name ?? area.id,
  official: model?.official ?? true,
  maturityLevel: model?.maturityLevel ?? 2,
  rating: area.rating,
  rule: area.rule,
  because: codes(area.because),
  capabilityLevel: area.capabilityLevel,
  stoppedBy: codes(area.stoppedBy),
});

/** Every rule of the coverage mode, with what it lacks in the names of people's work. */
function coverageIn(appraisal: AppraisalRecord, { coverage }: WholeRating) {
  const names = new Map(appraisal.instances.map(({ id, name }) => [id, name]));
  return {
    mode: coverage.mode,
    covered: coverage.covered,
    checks: coverage.checks.map(({ gaps, ...check }: CoverageCheck) => ({
      ...check,
      gaps: gaps.map(({ instance, area, practices }) => ({
        instance: instance === null ? null : (names.get(instance) ?? ""),
        area,
        practices: codes(practices),
      })),
    })),
  };
}

const codes = (ids: readonly string[]): string[] => ids.map((id) => partsOf(id).code);
