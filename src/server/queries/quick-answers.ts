import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import type { Answer } from "@/domain/oism3/answer";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { requirements } from "@/domain/oism3/capability";
import { requirementField } from "@/domain/oism3/field";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { loadAssessment } from "../records";
import { type ProcessLine, readProcesses } from "./answers";

/** What a level is derived from, and no more: texts and definitions stay at home. */
export type QuickAnswer = { answer: Answer; versions: Readonly<Record<string, number>> };

/** The processes that the reader may read, with the answers that a level is derived from. */
export async function readQuickAnswers(actor: Actor, assessmentId: string) {
  authorizeMember(actor, "assessment.list");
  const lines = await readProcesses(actor, assessmentId);
  return within(reach(actor), async (tx) => {
    const { oism3 } = await loadAssessment(tx, assessmentId);
    const rows = await tx.processAnswer.findMany({
      where: { assessmentId, process: { in: lines.map(({ id }) => id) } },
      select: { process: true, answer: true, versions: true },
    });
    return {
      lines,
      answers: Object.fromEntries(
        rows.map(({ process, answer, versions }) => [
          process,
          quick(draftAnswer.parse(answer), Versions.parse(versions)),
        ]),
      ),
      levels: oism3.capability.map(({ level, requires }) => ({ level, requires, practices: [] })),
    };
  });
}

export type QuickAnswers = Awaited<ReturnType<typeof readQuickAnswers>>;
export type { ProcessLine };

function quick(answer: Answer, versions: Readonly<Record<string, number>>): QuickAnswer {
  const { applicable, operated, documented, metrics } = answer;
  return {
    answer: {
      ...(applicable === undefined ? {} : { applicable }),
      ...(operated === undefined ? {} : { operated }),
      ...(documented === undefined ? {} : { documented }),
      ...(metrics === undefined ? {} : { metrics }),
    },
    versions: Object.fromEntries(Object.entries(versions).filter(([field]) => quickFields.has(field))),
  };
}

const quickFields: ReadonlySet<string> = new Set(["applicable", ...requirements.map(requirementField)]);
const Versions = z.record(z.string(), z.int());
