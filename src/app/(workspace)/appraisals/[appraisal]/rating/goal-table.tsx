import { goalRatingNames, sayGoalRule } from "@/app/words/cmmi";
import type { RatedAreaView } from "@/server/queries/rating";
import { DataTable } from "@/ui/data-table";
import { Link } from "@/ui/link";
import { Code } from "@/ui/words";
import { practiceHref } from "../practices/hrefs";

/** Every goal with its rating and the line that gave it; a link leads to where its harm is judged. */
export function GoalTable({ appraisal, areas }: { appraisal: string; areas: readonly RatedAreaView[] }) {
  const several = areas.length > 1;
  return (
    <DataTable
      caption="Goals with their ratings, all indicative"
      quiet
      heads={[{ label: "Goal" }, { label: "Rating" }, { label: "Why" }]}
      rows={areas.flatMap(({ id, goals }) =>
        goals.map((goal) => ({
          key: `${id} ${goal.code}`,
          cells: [
            <span key="goal">
              <Code>{several ? `${id} ${goal.code}` : goal.code}</Code>{" "}
              <Link href={practiceHref(appraisal, id, { kind: "goal", goal: goal.code })}>{goal.name}</Link>
            </span>,
            <span key="rating">
              <b>{goal.rating}</b> {goalRatingNames[goal.rating]}
            </span>,
            sayGoalRule(goal),
          ],
        })),
      )}
    />
  );
}
