import type { AssignmentView } from "@/server/queries/answers";
import type { Assigning } from "@/server/queries/assignments";
import { DataDetails } from "@/ui/data-details";
import { AssignmentDone } from "./assignment-done";
import { AssignmentForm } from "./assignment-form";
import { AssignmentReturn } from "./assignment-return";

export type AssignmentProps = {
  assessmentId: string;
  process: string;
  assignment: AssignmentView | null;
  assigning: Assigning;
};

/** What the reader may do about whose this process is; nothing where they may not. */
export function Assignment({ assessmentId, process, assignment, assigning }: AssignmentProps) {
  const { may, owners, key } = assigning;
  const at = { assessmentId, process, formKey: key };
  const done = assignment !== null && assignment.doneAt !== null;
  if (!may.assign && !may.finish) return null;
  return (
    <div className="assigning">
      {may.finish && <AssignmentDone key={`${done}`} {...at} done={done} />}
      {may.assign && done && !may.finish && (
        <DataDetails summary="Hand it back to its owner">
          <AssignmentReturn key={key} {...at} />
        </DataDetails>
      )}
      {may.assign && (
        <DataDetails summary={assignment === null ? "Assign it to somebody" : "Change its owner or day"}>
          <AssignmentForm key={key} {...at} owners={owners} assignment={assignment} />
        </DataDetails>
      )}
    </div>
  );
}
