import { weighedNames } from "@/app/words/appraisals";
import { sayMoment } from "@/app/words/dates";
import type { SubjectToWeigh } from "@/server/queries/weighings";
import { type State, StateMark } from "@/ui/state-mark";

/** How one answer stands in the weighing: a mark, the word, and who gave it when. */
export function Verdict({ weighed, timeZone }: { weighed: SubjectToWeigh; timeZone: string }) {
  const { verdict, by, at } = weighed;
  return (
    <p className="verdict">
      <StateMark state={verdict === null ? "unknown" : marks[verdict]} />
      {verdict === null ? "Not yet weighed" : weighedNames[verdict]}
      {verdict !== null && verdict !== "unweighed" && by !== null && at !== null && (
        <span className="note">
          {by}, {sayMoment(at, timeZone)}
        </span>
      )}
    </p>
  );
}

const marks: Readonly<Record<NonNullable<SubjectToWeigh["verdict"]>, State>> = {
  accepted: "held",
  rejected: "lacking",
  more: "unknown",
  unweighed: "unknown",
};
