import { operation, otherMethods } from "@/app/rest/door";
import { operations } from "@/app/rest/operations";
import { Refusal } from "@/domain/refusal";
import { readResult } from "@/server/queries/result";

type Context = RouteContext<"/api/v1/assessments/[assessment]/result">;

export const GET = operation(operations.readResult, async (actor, _request, { params }: Context) => {
  const { head, result, verified } = await readResult(actor, (await params).assessment);
  if (result === null) throw new Refusal("forbidden", "forbidden.assessment.read");
  const { edition, profile, scoringVersion, target } = head;
  const processes = result.levels.flatMap(({ rows }) =>
    rows.map(({ id, name, applicable, lower, upper }) => ({
      ...{ id, name, applicable, declared: { lower, upper } },
      verified: verified && (verified.processes[id] ?? { lower: null, upper: null }),
    })),
  );
  const declared = { lower: result.lower, upper: result.upper };
  const stated = { indicative: true, edition, profile, scoringVersion, target };
  return { body: { assessment: head.id, ...stated, declared, verified, processes } };
});

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods("GET");
