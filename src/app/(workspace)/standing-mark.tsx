import { sayStanding } from "@/app/words/assignments";
import { type Assigned, type Standing, standingOf } from "@/domain/assignment";
import { type State, StateMark } from "@/ui/state-mark";

/** How an assignment stands: a quiet mark, and the word. */
export function StandingMark({ assignment, today }: { assignment: Assigned; today: string }) {
  return (
    <span className="standing">
      <StateMark state={marks[standingOf(assignment)]} /> {sayStanding(assignment, today)}
    </span>
  );
}

const marks: Readonly<Record<Standing, State>> = {
  assigned: "lacking",
  "handed-back": "unknown",
  done: "held",
};
