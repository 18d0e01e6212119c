import { join } from "node:path";
import { inject, vi } from "vitest";

// In every process, or the first file to ask for a session would decide for those that follow.
vi.mock("next/headers", () => import("./server/request-headers"));

// Before any test imports what reads them. A storage for each process, so that one may count what lies there while
// others upload.
const settings = inject("settings");
Object.assign(process.env, settings, {
  EVIDENCE_FOLDER: join(settings.EVIDENCE_FOLDER, String(process.pid)),
  LOG_FORMAT: "none",
});

// With pg 9 such a query breaks: a connection of ours that queues one is a fault at once.
const told = process.listeners("warning").some(({ name }) => name === "breakOnQueueing");
if (!told) process.on("warning", breakOnQueueing);

function breakOnQueueing({ message }: Error) {
  if (message.includes("already executing a query")) throw new Error(message);
}
