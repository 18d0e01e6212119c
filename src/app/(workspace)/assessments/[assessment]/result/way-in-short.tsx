import { counted } from "@/app/words/counts";
import { sayWay } from "@/app/words/result";
import { sayStage } from "@/app/words/way";
import type { ResultView } from "@/server/queries/result";
import { Figure } from "@/ui/figure";
import { LevelMark } from "@/ui/level-mark";
import { WaySteps } from "@/ui/way-steps";
import { Note } from "@/ui/words";
import { goalOf } from "./goal";

/** The way to the goal by its steps alone, for paper; which process adds what stands in the result. */
export function WayInShort({ result }: { result: ResultView }) {
  const goal = goalOf(result);
  if (!goal || goal.blockers.length === 0)
    return <Figure heading="There is nothing left to add.">{null}</Figure>;
  const names = new Map(goal.blockers.map(({ id, name }) => [id, name]));
  const shown = goal.way.slice(0, mostSteps);
  const left = goal.way.length - shown.length;
  // Many steps leave each a single line.
  const most = shown.length > 3 ? 4 : 7;
  return (
    <Figure heading={sayWay(goal)}>
      <WaySteps
        steps={shown.map((stage, index) => ({
          key: `${stage.towards} ${stage.kind}`,
          title: sayStage(stage, goal.way.slice(0, index), names),
          reading: (
            <LevelMark lower={stage.leadsTo} upper={stage.leadsTo} label={`then maturity ${stage.leadsTo}`} />
          ),
          text: stage.additions
            .slice(0, most)
            .map(({ process }) => process)
            .concat(stage.additions.length > most ? [`and ${stage.additions.length - most} more`] : [])
            .join(", "),
        }))}
      />
      {left > 0 && <Note>And {counted(left, "step", "steps")} more, in the result.</Note>}
    </Figure>
  );
}

/** As many steps as the sheet has room for beside the rest. */
const mostSteps = 5;
