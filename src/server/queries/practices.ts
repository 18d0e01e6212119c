import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { headOf } from "../appraisal-head";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { findingLines } from "../finding-view";
import { areasInScope, instancesOf, loadFor } from "../judging";
import { type GoalGroup, gridOf, talliesOf } from "../practice-grid";
import { cellPanel, goalPanel, type InHand, unitPanel } from "../practice-panel";
import { askingFor } from "../practice-requests";
import { rate } from "../rating-of";
import { loadRatingRows } from "../rating-rows";

export type { AppraisalHead } from "../appraisal-head";
export type { FindingLine } from "../finding-view";
export type { AreaTally, CellMark, GoalGroup, PracticeRow, UnitMark } from "../practice-grid";
export type { CellPanel, GoalPanel, InHand, UnitPanel } from "../practice-panel";
export type { Asking } from "../practice-requests";

export type PracticesView = Awaited<ReturnType<typeof readPractices>>;
export type PanelView = PracticesView["panel"];

/**
 * The practices of one area of an appraisal at its instances, and what is in hand of them: what was asked for, or the
 * first open cell. `today` is the reader's day, by which evidence expires.
 */
export async function readPractices(
  actor: Actor,
  appraisalId: string,
  asked: { area?: string | undefined; inHand?: InHand | undefined; today: string },
) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const { appraisal, subject } = await loadFor(tx, actor, appraisalId, "rating.read");
    const areas = areasInScope(appraisal);
    const area = asked.area === undefined ? areas[0] : areas.find(({ id }) => id === asked.area);
    if (area === undefined) throw new Refusal("missing", "area.missing", { area: asked.area ?? "" });
    const rows = await loadRatingRows(tx, appraisal.id);
    const whole = rate(appraisal, rows);
    const goals = gridOf(appraisal, area, rows, whole);
    const known = { appraisal, area, rows, whole };
    const inHand = asked.inHand ?? firstOpen(goals) ?? firstOf(goals);
    const where = inHand === null ? null : placeOf(area.id, inHand, goals);
    const { id, name, official, note } = area;
    const may = appraisal.outcome === null && can(actor, "rating.judge", subject);
    return {
      appraisal: headOf(appraisal),
      may: { judge: may },
      area: { id, name, official, note },
      areas: talliesOf(appraisal, rows, whole),
      instances: instancesOf(appraisal, area.id).map((one) => ({ id: one.id, name: one.name })),
      goals,
      inHand,
      panel: inHand === null ? null : panelOf(known, inHand, asked.today),
      findings: where === null ? [] : await findingLines(tx, appraisal.id, subject.team === true, where),
      asking: may && inHand?.kind === "cell" ? await askingFor(tx, appraisal, area.id, inHand) : null,
      next: firstOpen(goals, inHand),
      key: randomUUID(),
    };
  });
}

type Known = Parameters<typeof cellPanel>[0];

function panelOf(known: Known, inHand: InHand, today: string) {
  if (inHand.kind === "cell") return cellPanel(known, inHand, today);
  return inHand.kind === "unit" ? unitPanel(known, inHand) : goalPanel(known, inHand);
}

/** Which findings stand beside what is in hand: those of the cell, of the practice, of the goal's practices. */
function placeOf(area: string, inHand: InHand, goals: readonly GoalGroup[]) {
  if (inHand.kind === "cell") return { area, practice: inHand.practice, instanceId: inHand.instanceId };
  if (inHand.kind === "unit") return { area, practice: inHand.practice };
  const practices = goals.find(({ code }) => code === inHand.goal)?.practices ?? [];
  return { area, practice: { in: practices.map(({ code }) => code) } };
}

type Cell = Extract<InHand, { kind: "cell" }>;

/** The first open cell after the one in hand, round to the beginning; never that one itself. */
function firstOpen(goals: readonly GoalGroup[], after: InHand | null = null): Cell | null {
  const cells = goals.flatMap(({ practices }) =>
    practices.flatMap(({ code, cells: marks }) =>
      marks.map(({ instanceId, value }) => ({
        kind: "cell" as const,
        practice: code,
        instanceId,
        open: value === null,
      })),
    ),
  );
  const at =
    after?.kind === "cell"
      ? cells.findIndex((cell) => cell.practice === after.practice && cell.instanceId === after.instanceId)
      : -1;
  const turned = [...cells.slice(at + 1), ...cells.slice(0, Math.max(at, 0))];
  const next = turned.find(({ open }) => open);
  return next === undefined ? null : { kind: "cell", practice: next.practice, instanceId: next.instanceId };
}

function firstOf(goals: readonly GoalGroup[]): Cell | null {
  const [practice] = goals.flatMap(({ practices }) => practices);
  const [cell] = practice?.cells ?? [];
  return practice === undefined || cell === undefined
    ? null
    : { kind: "cell", practice: practice.code, instanceId: cell.instanceId };
}
