import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { type Imported, importFile } from "@/server/commands/imports";
import { exportAssessment } from "@/server/queries/export";
import { previewImport } from "@/server/queries/import";

/** The bytes of a text, or of a value as JSON, as somebody would send them. */
export const sent = (kind: "assessment" | "table", content: unknown) => ({
  kind,
  name: kind === "table" ? "answers.csv" : "assessment.json",
  bytes: new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
});

type Upload = ReturnType<typeof sent>;

/** Looks at what a file would change, and applies it. */
export async function takeIn(
  actor: Actor,
  assessmentId: string,
  upload: Upload,
  carried = false,
): Promise<Imported> {
  const { digest } = await previewImport(actor, { assessmentId, upload });
  return importFile(actor, { assessmentId, upload, digest, carried, key: randomUUID() });
}

export const exported = async (actor: Actor, assessmentId: string, format: "json" | "csv" = "json") =>
  (await exportAssessment(actor, assessmentId, format)).text;
