import { randomUUID } from "node:crypto";
import { characterisePractice, dropCharacterisation } from "@/server/commands/characterising";
import { changeFinding, withdrawFinding, writeFinalFinding, writeFinding } from "@/server/commands/findings";
import { judgeGoal } from "@/server/commands/goal-judgements";
import { changeMaterial } from "@/server/commands/material";
import { weighPracticeEvidence } from "@/server/commands/practice-verdicts";
import { remarkOnFinding, showFindings } from "@/server/commands/showing-findings";
import { chooseUnitValue, dropUnitValue } from "@/server/commands/unit-values";
import { readFindings } from "@/server/queries/findings";
import { readPractices } from "@/server/queries/practices";
import { readDisclosure, readRating } from "@/server/queries/rating";
import { countShownFindings } from "@/server/queries/shown-findings";
import type { Side } from "./busy";
import { asOwner } from "./owner";

type Doors = Readonly<Record<string, () => Promise<unknown>>>;

/** What characterising and rating added that takes the id of something, given an id of theirs. */
export function ratingDoors(sides: () => { ours: Side; theirs: Side }): Doors {
  const ask = () => sides().ours.people.appraiser.actor;
  const manager = () => sides().ours.people.manager.actor;
  const their = (table: Table) => idIn(table, sides().theirs);
  const cell = async () => ({
    appraisalId: await their("appraisal"),
    area: "SM",
    practice: "ESP 1.1",
    version: 0,
    reason: "Because.",
  });
  const finding = async () => ({ id: await their("finding"), version: 1 });
  const material = async () => ({ id: await their("practice_material"), version: 1 });
  const written = async () => ({
    ...(await cell()),
    id: randomUUID(),
    kind: "note" as const,
    text: "It is.",
  });
  return {
    countShownFindings: () => countShownFindings(ask(), sides().theirs.draft),
    readRating: async () => readRating(ask(), await their("appraisal")),
    readDisclosure: async () => readDisclosure(ask(), await their("appraisal")),
    readFindings: async () => readFindings(ask(), await their("appraisal")),
    readPractices: async () => readPractices(ask(), await their("appraisal"), { today: "2026-11-22" }),
    characterisePractice: async () =>
      characterisePractice(ask(), {
        ...(await cell()),
        instanceId: await their("appraisal_instance"),
        stageReached: false,
      }),
    dropCharacterisation: async () =>
      dropCharacterisation(ask(), { ...(await cell()), instanceId: await their("appraisal_instance") }),
    chooseUnitValue: async () =>
      chooseUnitValue(ask(), { ...(await cell()), value: "LI", weaknessesMatter: false }),
    dropUnitValue: async () => dropUnitValue(ask(), await cell()),
    judgeGoal: async () => judgeGoal(ask(), { ...(await cell()), goal: "ESG 1", significantHarm: false }),
    weighPracticeEvidence: async () =>
      weighPracticeEvidence(ask(), {
        id: await their("practice_evidence"),
        version: 1,
        verdict: "accepted",
        note: "",
      }),
    writeFinding: async () =>
      writeFinding(ask(), { ...(await written()), instanceId: await their("appraisal_instance") }),
    writeFinalFinding: async () => writeFinalFinding(ask(), { ...(await written()), goal: "ESG 1" }),
    changeFinding: async () => changeFinding(ask(), { ...(await finding()), kind: "note", text: "Else." }),
    withdrawFinding: async () => withdrawFinding(ask(), await finding()),
    showFindings: async () => showFindings(ask(), { appraisalId: (await cell()).appraisalId, instances: [] }),
    changeMaterial: async () => changeMaterial(ask(), { ...(await material()), text: "Ours." }),
    remarkOnFinding: async () =>
      remarkOnFinding(manager(), { id: randomUUID(), findingId: (await finding()).id, text: "We do." }),
  };
}

/** What it added that takes no id of an organisation's, with the reason. */
export const ratingWithoutId: Readonly<Record<string, string>> = {
  addMaterial: "makes a new one",
  replaceMaterial: "names a shipped text; its own test holds it to the organisation",
  switchMaterial: "names a shipped text; its own test holds it to the organisation",
  removeMaterial: "takes nothing away of what is not there, so that twice is no fault",
  readMaterial: "the catalogue; its own test holds what is said of it to the organisation",
};

type Table = "appraisal" | "appraisal_instance" | "finding" | "practice_evidence" | "practice_material";

async function idIn(table: Table, { organisationId }: Side): Promise<string> {
  const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query(`select id from ${table} where organisation_id = $1`, [organisationId]),
  );
  return String(rows[0]?.id);
}
