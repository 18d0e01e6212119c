import { sayDue, sayStanding } from "@/app/words/assignments";
import type { AssignmentView } from "@/server/queries/answers";
import type { Fact } from "@/ui/facts";

/** Whose it is, by when, and how that stands. */
export function assignmentFacts(assignment: AssignmentView | null, today: string): Fact[] {
  if (assignment === null) return [];
  return [
    { term: "Owner", value: assignment.owner },
    { term: "Due", value: sayDue(assignment.due, today) },
    { term: "State", value: sayStanding(assignment, today) },
  ];
}
