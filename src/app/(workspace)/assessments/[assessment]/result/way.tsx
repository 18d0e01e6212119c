import { Fragment } from "react";
import { sayLeftOut } from "@/app/words/left-out";
import { sayWay } from "@/app/words/result";
import { asksOf, sayLeads, sayStage } from "@/app/words/way";
import type { WayStage } from "@/domain/oism3/way";
import type { ResultView } from "@/server/queries/result";
import { DataDetails } from "@/ui/data-details";
import { Figure } from "@/ui/figure";
import { LevelMark } from "@/ui/level-mark";
import { WaySteps } from "@/ui/way-steps";
import { Code, Note } from "@/ui/words";
import { goalOf } from "./goal";

/** The fewest additions that reach the goal, in the order in which they pay. */
export function Way({ result }: { result: ResultView }) {
  const goal = goalOf(result);
  if (!goal || goal.blockers.length === 0)
    return (
      <Figure heading="There is nothing left to add.">{<Counted leftOut={result.leftOut.length} />}</Figure>
    );
  const names = new Map(goal.blockers.map(({ id, name }) => [id, name]));
  return (
    <Figure heading={sayWay(goal)}>
      <WaySteps
        steps={goal.way.map((stage, index) => {
          const before = goal.way.slice(0, index);
          const from = before.at(-1)?.leadsTo ?? result.lower ?? 0;
          return {
            key: `${stage.towards} ${stage.kind}`,
            title: sayStage(stage, before, names),
            reading: (
              <LevelMark
                lower={stage.leadsTo}
                upper={stage.leadsTo}
                label={`then maturity ${stage.leadsTo}`}
              />
            ),
            text: <Asked stage={stage} from={from} />,
          };
        })}
      />
      <Counted leftOut={result.leftOut.length} />
    </Figure>
  );
}

function Asked({ stage, from }: { stage: WayStage; from: number }) {
  return (
    <>
      {asksOf(stage).map(({ codes, text }, index, all) => (
        <Fragment key={codes.join()}>
          {codes.map((code, place) => (
            <Fragment key={code}>
              {place > 0 && (place === codes.length - 1 ? " and " : ", ")}
              <Code>{code}</Code>
            </Fragment>
          ))}
          {codes.length > 1 && ":"} {text}
          {!text.endsWith("?") && (index === all.length - 1 ? "." : ";")}{" "}
        </Fragment>
      ))}
      {sayLeads(stage, from)}
    </>
  );
}

function Counted({ leftOut }: { leftOut: number }) {
  return (
    <DataDetails summary="How the cost is counted">
      <Note>
        Each process needs exactly what its capability still misses, so no shorter way exists: one answer, one
        metric, one document or one process begun counts as one. The order is ours: level by level, and within
        a level first what need only be found out, then single additions, then processes that need several.
        The mark at the right is the maturity held for certain once a step and all before it are done, scored
        anew.
      </Note>
      <Note>
        An unknown that turns out to be a no becomes work and is then counted with the additions.{" "}
        {sayLeftOut(leftOut)}
      </Note>
    </DataDetails>
  );
}
