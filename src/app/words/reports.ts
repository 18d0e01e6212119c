import type { ReportState } from "@/server/queries/reports";

type Standing = { state: ReportState; progress: number };

/** "Waiting", "Drawing, 40 %", "Ready". */
export function sayReport({ state, progress }: Standing): string {
  if (state === "running") return `Drawing, ${progress} %`;
  return stateWords[state];
}

const stateWords: Readonly<Record<Exclude<ReportState, "running">, string>> = {
  queued: "Waiting",
  done: "Ready",
  failed: "Could not be made. Order it again; if it fails again, tell whoever runs Plumbline.",
  cancelled: "Stopped",
};

/** "58 KB", "1.4 MB". */
export function saySize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
