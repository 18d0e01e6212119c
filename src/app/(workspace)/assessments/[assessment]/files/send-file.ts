import type { FileFaults } from "@/app/words/files";
import type { ImportPreview } from "@/server/queries/import";

/** What came of sending a file: what would change, what has, or why not. */
export type Sent =
  | { kind: "preview"; preview: ImportPreview; stale: boolean }
  | { kind: "imported"; fields: number; processes: number }
  | ({ kind: "refused" } & FileFaults);

export type Applying = { digest: string; key: string; carried: boolean };

/** Sends a file for a dry run, or to be applied as one showed it. */
export async function sendFile(assessmentId: string, file: File, applying?: Applying): Promise<Sent> {
  const query = new URLSearchParams({
    name: file.name,
    ...(applying && { ...applying, carried: applying.carried ? "yes" : "no" }),
  });
  try {
    const response = await fetch(`/api/assessments/${assessmentId}/import?${query}`, {
      method: "POST",
      headers: { "content-type": isTable(file) ? "text/csv" : "application/json" },
      body: file,
    });
    const answer = await response.json();
    if (response.ok)
      return applying ? { kind: "imported", ...answer } : { kind: "preview", preview: answer, stale: false };
    if (answer.preview !== undefined) return { kind: "preview", preview: answer.preview, stale: true };
    return { kind: "refused", message: answer.message, faults: answer.faults ?? [] };
  } catch {
    return { kind: "refused", message: unreachable, faults: [] };
  }
}

const isTable = ({ name, type }: File) => /\.(csv|txt)$/i.test(name) || type === "text/csv";

const unreachable = "The file could not be sent. Look at your connection, then choose it again.";
