"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { sayField, sayValue } from "@/app/words/fields";
import { saySaving } from "@/app/words/saving";
import type { Status } from "@/domain/assessment";
import { readField } from "@/domain/oism3/field";
import type { HistoryLine } from "@/server/queries/history";
import { Button } from "@/ui/button";
import { DataTable, type TableRow } from "@/ui/data-table";
import { Empty } from "@/ui/notices";
import { SaveState } from "@/ui/save-state";
import type { Confirmed } from "../../../saving/answer-state";
import { Conflicts } from "../../../saving/conflicts";
import { useAnswers } from "../../../saving/use-answers";

type HistoryListProps = {
  personId: string;
  assessment: { id: string; status: Status };
  process: string;
  confirmed: Confirmed;
  mayAnswer: boolean;
  lines: readonly HistoryLine[];
};

/** Every change as a row; each old value can be restored, through the same queue as any other change. */
export function HistoryList({
  personId,
  assessment,
  process,
  confirmed,
  mayAnswer,
  lines,
}: HistoryListProps) {
  const router = useRouter();
  const { store, snapshot } = useAnswers({
    personId,
    assessmentId: assessment.id,
    confirmed: { [process]: confirmed },
    status: assessment.status,
  });
  const saved = snapshot.saving.kind === "saved" ? snapshot.saving.at : null;
  useEffect(() => {
    if (saved !== null) router.refresh();
  }, [saved, router]);
  if (lines.length === 0)
    return <Empty title="Nothing has been changed yet">Every change of this process will stand here.</Empty>;
  const rowOf = (line: HistoryLine): TableRow => {
    const old = line.before ?? undefined;
    const restorable = mayAnswer && readField(snapshot.answers[process], line.field) !== old;
    return {
      key: line.id,
      cells: [
        line.at,
        line.by,
        sayField(line.field),
        sayValue(line.field, old),
        sayValue(line.field, line.after ?? undefined),
        restorable && (
          <Button key="restore" kind="plain" onClick={() => store.change(process, line.field, old)}>
            Restore<span className="vh"> {`${sayField(line.field)}: ${sayValue(line.field, old)}`}</span>
          </Button>
        ),
      ],
    };
  };
  return (
    <>
      <Conflicts conflicts={snapshot.conflicts} settle={store.settle} />
      {mayAnswer && <SaveState {...saySaving(snapshot.saving)} />}
      <DataTable
        caption={`Changes of ${process}`}
        quiet
        heads={["When", "Who", "What", "From", "To", "Old value"].map((label) => ({ label }))}
        rows={lines.map(rowOf)}
      />
    </>
  );
}
