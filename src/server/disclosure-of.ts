import "server-only";
import { appraisalModel } from "@/catalogue/appraisal-model";
import { type Disclosure, type DisclosureFacts, disclose } from "@/domain/cmmi/disclosure";
import { samplingFactors } from "@/domain/cmmi/sampling";
import type { AppraisalRecord } from "./appraisal-records";
import type { Tx } from "./db";
import { areasInScope } from "./judging";
import type { WholeRating } from "./rating-of";
import { dayOf } from "./records";
import { loadSignatures, standing } from "./signatures";

/** The self-assessment disclosure that heads every report of an appraisal (R11). Knows no permission. */
export async function disclosureOf(
  tx: Tx,
  appraisal: AppraisalRecord,
  { rating, practicesInScope }: WholeRating,
): Promise<Disclosure> {
  // A generic goal that the target does not ask for is left out, not unrated.
  const applicable = new Set(areasInScope(appraisal).flatMap(({ goals }) => goals.map(({ id }) => id)));
  const goals = rating.goals.filter(({ id }) => applicable.has(id));
  return disclose(await factsOf(tx, appraisal), { ...rating, goals }, practicesInScope);
}

async function factsOf(tx: Tx, appraisal: AppraisalRecord): Promise<DisclosureFacts> {
  const { assessmentId, areas, coverage, instances, ruleset, sampling, team } = appraisal;
  const assessment = await tx.assessment.findFirstOrThrow({ where: { id: assessmentId }, select: about });
  const signature = standing(
    (await loadSignatures(tx, assessmentId)).filter((row) => row.appraisalId === appraisal.id),
  );
  const [declared] = assessment.transitions;
  return {
    organisation: assessment.organisation.name,
    unit: assessment.unit,
    sponsor: (declared?.by ?? assessment.starter).person.name,
    lead: team.find(({ part }) => part === "lead")?.name ?? "",
    team: team.map(({ name }) => name),
    model: appraisalModel(ruleset).source,
    coverage,
    factors: samplingFactors.flatMap((factor) => {
      const said = sampling[factor];
      return said === undefined ? [] : [{ factor, ...said }];
    }),
    instances: instances.map(({ name, kind, subgroup, sampled }) => ({ name, kind, subgroup, sampled })),
    people: await countPeople(tx, appraisal),
    from: dayOf(appraisal.begunAt),
    to: dayOf(appraisal.closedAt ?? new Date()),
    signedAt: signature?.at ?? null,
    reasons: Object.fromEntries(
      areas.filter(({ scope }) => scope === "not-applicable").map(({ area, reason }) => [area, reason]),
    ),
  };
}

/** Who took part: the team, whoever answered, and whoever remarked on a finding, each once. */
async function countPeople(tx: Tx, { id, assessmentId, team }: AppraisalRecord): Promise<number> {
  const answered = await tx.answerChange.groupBy({ by: ["personId"], where: { assessmentId } });
  const remarked = await tx.findingRemark.groupBy({
    by: ["personId"],
    where: { finding: { appraisalId: id } },
  });
  return new Set([...team, ...answered, ...remarked].map(({ personId }) => personId)).size;
}

const named = { select: { person: { select: { name: true } } } } as const;
const about = {
  unit: true,
  organisation: { select: { name: true } },
  starter: named,
  transitions: {
    where: { move: "submit" },
    orderBy: { position: "desc" },
    take: 1,
    select: { by: named },
  },
} as const;
