import { found } from "@/app/found";
import { sayMoment } from "@/app/words/dates";
import { readLastChanges } from "@/server/queries/history";
import { requireSession } from "@/server/session";
import { HistoryDrawer } from "./history-drawer";

type HistoryProps = { assessmentId: string; process: string };

/** Who changed what last, at the process's side. */
export async function History({ assessmentId, process }: HistoryProps) {
  const { actor, timeZone } = await requireSession();
  const { lines, total } = await found(readLastChanges(actor, assessmentId, process));
  return (
    <HistoryDrawer
      lines={lines.map((line) => ({ ...line, at: sayMoment(line.at, timeZone) }))}
      total={total}
      href={`/assessments/${assessmentId}/processes/${process}/history`}
    />
  );
}
