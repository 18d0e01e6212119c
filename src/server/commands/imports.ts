import "server-only";
import { z } from "zod";
import type { Actor, Member } from "@/domain/actor";
import type { Description } from "@/domain/assessment-file/write";
import type { ApplyImport } from "@/domain/file-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { checksumOf } from "../digests";
import { planImport, type Upload } from "../import-plan";
import { unitNamed } from "../unit-names";
import { holdDraft } from "./drafts";
import { putAnswers } from "./putting";
import { answeredBefore, keepAnswer } from "./repeating";

export type { Upload } from "../import-plan";

export type Imported = { fields: number; processes: number };

/**
 * Applies a file to a draft: exactly what its dry run showed. A draft that changed meanwhile, so that the file would do
 * something else, is a conflict and stays as it is. The same key again answers as it did.
 */
export async function importFile(
  actor: Actor,
  input: ApplyImport & { assessmentId: string; upload: Upload },
): Promise<Imported> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  const { assessmentId, upload, key } = input;
  const said = { ...input, upload: checksumOf(upload.bytes) };
  const request = { key, action: "assessment.import", said };
  return within({ ...reach(actor), personId }, async (tx) => {
    const before = await answeredBefore(tx, actor, request);
    if (before !== null) return Imported.parse(before);
    const assessment = await holdDraft(tx, actor, assessmentId);
    const { plan, next, digest } = await planImport(tx, assessment, upload);
    if (digest !== input.digest) throw new Refusal("conflict", "import.stale");
    if (plan.description.length > 0) await redescribe(tx, actor, assessmentId, next.description);
    const carriedFrom = input.carried ? { id: null, name: upload.name } : undefined;
    const put = await putAnswers(tx, { actor, assessment, answers: next.answers, carriedFrom });
    const imported = { fields: put.fields, processes: put.processes.length };
    await keepAnswer(tx, actor, request, imported);
    await record(tx, actor, organisationId, "assessment.imported", assessmentId, {
      ...imported,
      file: upload.name,
      described: plan.description.map((it) => it.key),
      carried: input.carried,
    });
    return imported;
  });
}

async function redescribe(
  tx: Tx,
  { organisationId }: Member,
  id: string,
  { from, to, ...said }: Description,
): Promise<void> {
  await tx.assessment.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      ...said,
      unitId: await unitNamed(tx, said.unit),
      periodFrom: new Date(from),
      periodTo: new Date(to),
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

const Imported = z.object({ fields: z.int(), processes: z.int() });
