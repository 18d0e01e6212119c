"use client";

import { Halves } from "@/ui/layouts";
import { Empty } from "@/ui/notices";
import { AnsweredByLevel } from "./answered";
import { Distribution } from "./distribution";
import { Foundation } from "./foundation";
import { Groups } from "./groups";
import { Hold } from "./hold";
import { Measured } from "./measured";
import { Practices } from "./practices";
import type { ChartedProps } from "./result-props";
import { Strips } from "./strips";
import { Way } from "./way";

/** All that is drawn of a result. The browser is given what it is drawn from, and not also what was drawn of it. */
export function Figures({ timeZone, ...charted }: ChartedProps & { timeZone: string }) {
  const { head, result, verified, series } = charted;
  return (
    <>
      {result.lower === null ? (
        <Empty title="There is no maturity to state.">
          Maturity is counted over the processes that the profile asks for and that apply. Here none of them
          does; the reasons stand below.
        </Empty>
      ) : (
        <>
          <Measured {...charted} timeZone={timeZone} />
          <Halves>
            <Hold head={head} result={result} />
            <Way result={result} />
          </Halves>
        </>
      )}
      <Strips head={head} result={result} verified={verified ?? null} />
      {result.leftOut.length < head.processes && (
        <>
          <Groups {...charted} />
          <Halves>
            <Distribution {...charted} />
            <AnsweredByLevel head={head} levels={series.answered} />
          </Halves>
          <Practices head={head} result={result} />
        </>
      )}
      <Foundation head={head} result={result} />
    </>
  );
}
