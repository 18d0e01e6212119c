import "server-only";
import type { Actor } from "@/domain/actor";
import { isStatus } from "@/domain/assessment";
import { changedFields, type FieldChange } from "@/domain/assessment-file/plan";
import { type Movement, movement, type Side, type Standing, standingOf } from "@/domain/oism3/comparison";
import { type Result, score } from "@/domain/oism3/score";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { dayOf, loadAnswers, loadAssessment } from "../records";

/** An assessment that another may be held against, or filled from. */
export type OtherAssessment = { id: string; name: string; from: string; to: string };

/** One process then and now, with every answer that differs. */
export type ComparedProcess = {
  id: string;
  name: string;
  level: string;
  was: Standing;
  is: Standing;
  movement: Movement;
  fields: readonly FieldChange[];
};

/** How many assessments are offered to choose from. */
const offered = 100;

/** The other assessments whose answers this actor may read, the latest period first; found by name or unit where asked. */
export async function readOthers(
  actor: Actor,
  assessmentId: string,
  search = "",
): Promise<OtherAssessment[]> {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.read", assessment);
    const rows = await tx.assessment.findMany({
      where: {
        id: { not: assessmentId },
        status: { not: "archived" },
        ...(search === "" ? {} : { OR: [{ name: containing(search) }, { unit: containing(search) }] }),
      },
      orderBy: [{ periodTo: "desc" }, { startedAt: "desc" }],
      take: offered,
      select: { id: true, name: true, periodFrom: true, periodTo: true, status: true },
    });
    return rows
      .filter(({ status }) => isStatus(status) && can(actor, "assessment.read", { status }))
      .map(({ id, name, periodFrom, periodTo }) => ({
        id,
        name,
        from: dayOf(periodFrom),
        to: dayOf(periodTo),
      }));
  });
}

/** A pattern match ignores case, so what is a pattern in the text is quoted. */
const containing = (text: string) => ({
  contains: text.replace(/[\\%_]/g, "\\$&"),
  mode: "insensitive" as const,
});

/** Two assessments side by side, process by process in this one's order. Each is scored as it pins it. */
export async function readComparison(actor: Actor, assessmentId: string, withId: string) {
  authorizeMember(actor, "assessment.list");
  const [now, earlier] = await within(reach(actor), async (tx) => [
    await read(tx, actor, assessmentId),
    await read(tx, actor, withId),
  ]);
  const processes = now.assessment.oism3.processes.map(({ id, name, level }): ComparedProcess => {
    const [before, after] = [sideOf(earlier, id), sideOf(now, id)];
    const [was, is] = [standingOf(before), standingOf(after)];
    const fields = changedFields(before?.answer, after?.answer);
    return { id, name, level, was, is, movement: movement(was, is), fields };
  });
  return { now: headOf(now), earlier: headOf(earlier), processes };
}

export type Comparison = Awaited<ReturnType<typeof readComparison>>;

type Read = Awaited<ReturnType<typeof read>>;

async function read(tx: Tx, actor: Actor, id: string) {
  const assessment = await loadAssessment(tx, id);
  authorizeMember(actor, "assessment.read", assessment);
  const answers = await loadAnswers(tx, id);
  const result: Result = score(assessment.model, assessment.profile, answers);
  return { assessment, answers, result };
}

function sideOf({ answers, result }: Read, id: string): Side {
  const scored = result.processes.find((process) => process.id === id);
  return scored === undefined ? null : { answer: answers[id], score: scored };
}

const headOf = ({ assessment: { id, name, from, to, profile }, result }: Read) => ({
  id,
  name,
  from,
  to,
  profile: profile.name,
  maturity: { lower: result.maturity.lower, upper: result.maturity.upper },
});
