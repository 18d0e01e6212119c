import { randomUUID } from "node:crypto";
import { appraisalModel } from "@/catalogue/appraisal-model";
import type { Member } from "@/domain/actor";
import { characterisePractice } from "@/server/commands/characterising";
import { linkPracticeEvidence } from "@/server/commands/evidence-practices";
import { writeFinding } from "@/server/commands/findings";
import { weighPracticeEvidence } from "@/server/commands/practice-verdicts";
import { seeAppraisal } from "@/server/queries/appraisal";

/** What shows a practice at an instance: something made by doing it, and somebody who says so. */
export type Shown = { artifact: string; affirmation: string };

/** What is weak at which instance: by practice, then by the instance's position. */
export type Weak = Readonly<Record<string, Readonly<Record<number, string>>>>;

const area = "SM";

/** Characterises the first practices of SM at every instance; the weak ones with their weakness. */
export async function characterise(
  appraiser: Member,
  appraisalId: string,
  { artifact, affirmation }: Shown,
  { weak, practices }: { weak: Weak; practices: number },
): Promise<void> {
  const { instances } = await seeAppraisal(appraiser, appraisalId);
  for (const practice of practicesOfSm().slice(0, practices))
    for (const [position, { id: instanceId }] of instances.entries()) {
      const cell = { appraisalId, area, practice, instanceId };
      for (const [kind, evidenceId] of [
        ["artifact", artifact],
        ["affirmation", affirmation],
      ] as const) {
        const { id } = await linkPracticeEvidence(appraiser, { id: randomUUID(), ...cell, evidenceId, kind });
        await weighPracticeEvidence(appraiser, { id, verdict: "accepted", note: "", version: 1 });
      }
      const text = weak[practice]?.[position];
      if (text !== undefined)
        await writeFinding(appraiser, { id: randomUUID(), ...cell, kind: "weakness", text });
      await characterisePractice(appraiser, {
        ...cell,
        version: 0,
        stageReached: true,
        sufficientAdequate: true,
        conflicting: false,
        partlySupported: false,
        reason: "",
      });
    }
}

const practicesOfSm = (): string[] =>
  appraisalModel("1.3")
    .areas.filter(({ id }) => id === area)
    .flatMap(({ goals }) => goals.flatMap(({ contents }) => contents.map(({ code }) => code)));
