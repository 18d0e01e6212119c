import { uploadFailed } from "@/app/words/uploads";
import type { Attempt, Sent } from "./upload";

/** Sends a file as it is, and tells how far it has come; `fetch` cannot say that of a body. */
export function sendUpload(
  evidenceId: string,
  fileId: string,
  file: File,
  progress: (sent: number) => void,
): Attempt {
  const request = new XMLHttpRequest();
  const sent = new Promise<Sent>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded }) => progress(loaded));
    request.addEventListener("load", () => resolve(answered(request)));
    request.addEventListener("error", () => resolve({ kind: "interrupted" }));
    request.addEventListener("timeout", () => resolve({ kind: "interrupted" }));
    request.addEventListener("abort", () => resolve({ kind: "cancelled" }));
  });
  request.open("PUT", addressOf(evidenceId, fileId));
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
  request.setRequestHeader("x-file-size", String(file.size));
  request.send(file);
  return { sent, cancel: () => request.abort() };
}

/** Takes a file back that arrived although it was cancelled; that there is none is well. */
export async function takeBackUpload(evidenceId: string, fileId: string): Promise<void> {
  await fetch(addressOf(evidenceId, fileId), { method: "DELETE" });
}

const addressOf = (evidenceId: string, fileId: string) => `/api/evidence/${evidenceId}/files/${fileId}`;

function answered({ status, responseText }: XMLHttpRequest): Sent {
  if (passing.has(status)) return { kind: "interrupted" };
  const { message, code, same }: Answer = answerIn(responseText);
  if (status >= 200 && status < 300) return { kind: "done", same: same ?? null };
  const again = status === 401 || status >= 500 || mayFareBetter.has(code ?? "");
  return { kind: "refused", message: message ?? uploadFailed, again };
}

/** The server, or what stands before it, is busy or restarting. */
const passing = new Set([408, 429, 502, 503, 504]);

/** What has nothing to do with the file itself. */
const mayFareBetter = new Set([
  "evidence.file-cut-off",
  "evidence.file-altered",
  "evidence.file-again",
  "evidence.scanner-silent",
  "evidence.storage-full",
]);

type Answer = { message?: string; code?: string; same?: string | null };

function answerIn(text: string): Answer {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
