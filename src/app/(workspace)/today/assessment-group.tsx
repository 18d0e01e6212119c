import type { ReactNode } from "react";
import type { WaitingAssessment } from "@/server/queries/today";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";

type AssessmentGroupProps = {
  heading: string;
  lines: readonly WaitingAssessment[];
  leadsTo: "submit" | "result";
  children?: ReactNode;
};

/** Assessments that wait for the same act; nothing where none does. */
export function AssessmentGroup({ heading, lines, leadsTo, children }: AssessmentGroupProps) {
  if (lines.length === 0) return null;
  return (
    <Figure heading={heading}>
      <DataTable
        caption={heading}
        quiet
        even
        heads={[{ label: "Assessment" }, { label: "Unit" }]}
        rows={lines.map(({ id, name, unit }) => ({
          key: id,
          cells: [
            <Link key="name" href={`/assessments/${id}/${leadsTo}`}>
              {name}
            </Link>,
            unit || "the whole organisation",
          ],
        }))}
      />
      {children}
    </Figure>
  );
}
