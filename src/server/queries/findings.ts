import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { headOf } from "../appraisal-head";
import type { AppraisalRecord } from "../appraisal-records";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { type FindingLine, findingLines } from "../finding-view";
import { namesHere } from "../findings";
import { areasInScope, loadFor } from "../judging";
import { missingIn } from "../missing-findings";
import { rate, type WholeRating } from "../rating-of";
import { loadRatingRows } from "../rating-rows";

export type { MissingLine } from "../missing-findings";
export type FindingsView = Awaited<ReturnType<typeof readFindings>>;
export type GoalFindings = FindingsView["goals"][number];
export type Remark = { id: string; by: string; at: string; text: string };
export type FindingView = FindingLine & { instance: string | null; remarks: Remark[]; key: string };

/**
 * The findings of an appraisal by goal, with the participants' remarks. The team sees all of them and what is still
 * missing; everybody else what was shown.
 */
export async function readFindings(actor: Actor, appraisalId: string) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const { appraisal, subject } = await loadFor(tx, actor, appraisalId, "finding.read");
    const team = subject.team === true;
    const open = appraisal.outcome === null;
    const lines = await findingLines(tx, appraisal.id, team);
    const remarks = await remarksIn(tx, appraisal.id);
    const instances = await shownAt(tx, appraisal);
    const names = new Map(instances.map(({ id, name }) => [id, name]));
    const findings = lines.map(
      (line): FindingView => ({
        ...line,
        instance: line.instanceId === null ? null : (names.get(line.instanceId) ?? null),
        remarks: remarks.get(line.id) ?? [],
        key: randomUUID(),
      }),
    );
    const rows = team ? await loadRatingRows(tx, appraisal.id) : null;
    const whole = rows === null ? null : rate(appraisal, rows);
    return {
      appraisal: headOf(appraisal),
      may: {
        write: open && can(actor, "finding.write", subject),
        remark: open && can(actor, "finding.remark", subject),
        readRatings: can(actor, "rating.read", subject),
      },
      goals: byGoal(appraisal, findings, whole),
      preliminary: findings.filter(({ standing }) => standing === "preliminary").length,
      instances,
      missing:
        rows === null || whole === null
          ? []
          : missingIn({ appraisal, rows, whole, instances, names: await namesHere(tx) }),
    };
  });
}

/** What is said of each goal: of its practices, and of the goal as a whole. To the team every goal is there. */
function byGoal(appraisal: AppraisalRecord, findings: readonly FindingView[], whole: WholeRating | null) {
  const ratings = new Map(whole?.rating.goals.map(({ id, rating }) => [id, rating]));
  return areasInScope(appraisal).flatMap((area) =>
    area.goals
      .map((goal) => {
        const codes = new Set(goal.contents.map(({ code }) => code));
        const here = findings.filter((one) => one.area === area.id);
        return {
          area: area.id,
          code: goal.code,
          name: goal.name,
          rating: ratings.get(goal.id) ?? null,
          practices: here.filter(({ practice }) => practice !== null && codes.has(practice)),
          whole: here.filter((one) => one.goal === goal.code),
          key: randomUUID(),
        };
      })
      .filter((goal) => whole !== null || goal.practices.length + goal.whole.length > 0),
  );
}

async function remarksIn(tx: Tx, appraisalId: string): Promise<Map<string, Remark[]>> {
  const rows = await tx.findingRemark.findMany({
    where: { finding: { appraisalId } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      id: true,
      findingId: true,
      text: true,
      at: true,
      by: { select: { person: { select: { name: true } } } },
    },
  });
  const said = Map.groupBy(rows, ({ findingId }) => findingId);
  return new Map(
    [...said].map(([finding, all]) => [
      finding,
      all.map(({ id, text, at, by }) => ({ id, text, at: at.toISOString(), by: by.person.name })),
    ]),
  );
}

/** The instances that are looked at, and when the findings were shown to somebody from there. */
async function shownAt(tx: Tx, { id: appraisalId }: AppraisalRecord) {
  const rows = await tx.appraisalInstance.findMany({
    where: { appraisalId, sampled: true },
    orderBy: { position: "asc" },
    select: { id: true, name: true, shownAt: true },
  });
  return rows.map(({ shownAt: at, ...row }) => ({ ...row, shownAt: at?.toISOString() ?? null }));
}
