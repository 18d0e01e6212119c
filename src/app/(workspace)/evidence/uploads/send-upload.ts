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

function answered(request: XMLHttpRequest): Sent {
  if (request.status >= 200 && request.status < 300) return { kind: "done" };
  if (passing.has(request.status)) return { kind: "interrupted" };
  const again = request.status === 401 || request.status >= 500;
  return { kind: "refused", message: messageOf(request.responseText), again };
}

/** The server, or what stands before it, is busy or restarting. */
const passing = new Set([408, 429, 502, 503, 504]);

function messageOf(text: string): string {
  try {
    const { message }: { message?: unknown } = JSON.parse(text);
    return typeof message === "string" ? message : uploadFailed;
  } catch {
    return uploadFailed;
  }
}
