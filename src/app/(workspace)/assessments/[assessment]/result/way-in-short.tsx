import { sayWay } from "@/app/words/result";
import { sayStage } from "@/app/words/way";
import type { ResultView } from "@/server/queries/result";
import { Figure } from "@/ui/figure";
import { LevelMark } from "@/ui/level-mark";
import { WaySteps } from "@/ui/way-steps";
import { goalOf } from "./goal";

/** The way to the goal by its steps alone, for paper; which process adds what stands in the result. */
export function WayInShort({ result }: { result: ResultView }) {
  const goal = goalOf(result);
  if (!goal || goal.blockers.length === 0)
    return <Figure heading="There is nothing left to add.">{null}</Figure>;
  const names = new Map(goal.blockers.map(({ id, name }) => [id, name]));
  return (
    <Figure heading={sayWay(goal)}>
      <WaySteps
        steps={goal.way.map((stage, index) => ({
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
    </Figure>
  );
}

/** As many codes as a line of the sheet holds. */
const most = 7;
