import "server-only";
import type { Actor } from "@/domain/actor";
import type { Definition } from "@/domain/oism3/answer";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import type { MetricType } from "@/domain/oism3/model";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { readProcesses } from "./answers";

/** A metric as another process of the same assessment defines it. */
export type DefinedElsewhere = { process: string; name: string; definition: Definition };

/** The definitions of one type of metric, in the edition's order, of the processes that the reader may read. */
export async function readDefinitions(
  actor: Actor,
  assessmentId: string,
  type: MetricType,
): Promise<DefinedElsewhere[]> {
  authorizeMember(actor, "assessment.list");
  const lines = await readProcesses(actor, assessmentId);
  const rows = await within(reach(actor), (tx) =>
    tx.processAnswer.findMany({
      where: { assessmentId, process: { in: lines.map(({ id }) => id) } },
      select: { process: true, answer: true },
    }),
  );
  const answers = new Map(rows.map(({ process, answer }) => [process, draftAnswer.parse(answer)]));
  return lines.flatMap(({ id, name }) => {
    const definition = answers.get(id)?.definitions?.[type];
    return definition === undefined ? [] : [{ process: id, name, definition }];
  });
}
