import "server-only";
import { z } from "zod";
import { scoringModel } from "@/catalogue/o-ism3";
import type { Actor } from "@/domain/actor";
import type { AssessmentFile } from "@/domain/assessment-file/format";
import { draftFromFile } from "@/domain/assessment-file/plan";
import { readAssessmentFile } from "@/domain/assessment-file/read";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { checksumOf } from "../digests";
import { presentOism3 } from "../editions";
import type { Upload } from "../import-plan";
import { offeredProfiles } from "../profiles";
import { loadAssessment } from "../records";
import { putAnswers } from "./putting";
import { answeredBefore, keepAnswer } from "./repeating";
import { startDraft } from "./starting";

/**
 * Starts a draft with all that an assessment file says, its profile included. Refuses as invalid a file that is none, and
 * one that does not say what an assessment has to say of itself. The same key again gives the same assessment.
 */
export async function startFromFile(
  actor: Actor,
  { upload, key }: { upload: Upload; key: string },
): Promise<{ id: string }> {
  authorizeMember(actor, "assessment.start");
  const oism3 = await presentOism3();
  const { organisationId, personId } = actor;
  const request = {
    key,
    action: "assessment.start",
    said: { kind: upload.kind, sum: checksumOf(upload.bytes) },
  };
  return within({ ...reach(actor), personId }, async (tx) => {
    const before = await answeredBefore(tx, actor, request);
    if (before !== null) return Started.parse(before);
    if (upload.kind !== "assessment") throw new Refusal("invalid", "file.not-whole");
    const offered = (await offeredProfiles(tx, oism3)).map(({ profile }) => profile);
    const { file, profile } = readAssessmentFile(upload.bytes, {
      model: scoringModel(oism3),
      profiles: offered,
    });
    const description = descriptionIn(file);
    const { answers } = draftFromFile({ description, answers: {} }, file, scoringModel(oism3).processes);
    const id = await startDraft(tx, { actor, oism3, profile, description });
    await putAnswers(tx, { actor, assessment: await loadAssessment(tx, id), answers });
    await keepAnswer(tx, actor, request, { id });
    await record(tx, actor, organisationId, "assessment.started", id, {
      name: description.name,
      file: upload.name,
    });
    return { id };
  });
}

function descriptionIn({ name, unit = "", scope, period, target }: AssessmentFile) {
  const missing = Object.entries({ name: name?.trim(), scope: scope?.trim(), period, target })
    .filter(([, value]) => !value)
    .map(([key]) => key);
  if (!name || !scope || !period || !target || missing.length > 0)
    throw new Refusal("invalid", "file.incomplete", { missing });
  return { name, unit, scope, ...period, target };
}

const Started = z.object({ id: z.uuid() });
