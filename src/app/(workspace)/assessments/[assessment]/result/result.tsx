import type { ReactNode } from "react";
import { statusNames } from "@/app/words/assessments";
import { sayMoment } from "@/app/words/dates";
import { sayLeftOutBriefly } from "@/app/words/left-out";
import { sayDraft, sayOpen } from "@/app/words/progress";
import { sayHeadline } from "@/app/words/result";
import type { Reading, ResultHead } from "@/server/queries/result";
import { Head, Path } from "@/ui/head";
import { Halves } from "@/ui/layouts";
import { Acts, LinkButton } from "@/ui/link-button";
import { Empty, Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { AnsweredByLevel } from "./answered";
import { Distribution } from "./distribution";
import { Foundation } from "./foundation";
import { Groups } from "./groups";
import { Hold } from "./hold";
import { Measured } from "./measured";
import { pathOf } from "./path";
import { Practices } from "./practices";
import { ReadingChoice } from "./reading-choice";
import type { ChartedProps } from "./result-props";
import { Strips } from "./strips";
import { resultUnder } from "./under";
import { Way } from "./way";

type ResultScreenProps = ChartedProps & {
  reading: Reading;
  timeZone: string;
  /** Whether the reader may begin its appraisal now. */
  mayAppraise: boolean;
  /** What was signed of it, and whether it has changed since. */
  signed?: ReactNode;
};

/** What came of an assessment: the reading, what holds it back, the way on, every process, and what it all rests on. */
export function Result({ timeZone, reading, mayAppraise, signed, ...charted }: ResultScreenProps) {
  const { head, result, verified, series } = charted;
  const subject = head.unit || head.name;
  return (
    <>
      <Head
        path={<Path steps={pathOf(head)} />}
        title={sayHeadline({
          ...head,
          lower: result.lower,
          upper: result.upper,
          subject,
          verified: verified,
        })}
        facts={[
          { term: "State", value: stateOf(head, timeZone) },
          { term: "Answered", value: sayOpen(head, result) },
          { term: "Profile", value: `${head.profile}, not part of O-ISM3` },
          { term: "Scoring", value: head.scoringVersion },
          { term: "Left out", value: sayLeftOutBriefly(result.leftOut.map(({ id }) => id)) },
        ]}
      >
        {signed}
        {head.status === "draft" && (
          <>
            <Notice title="Preliminary">{sayDraft(head)}</Notice>
            <Acts>
              <LinkButton href={`/assessments/${head.id}`} kind="first">
                Go on answering
              </LinkButton>
            </Acts>
          </>
        )}
        <ReadingChoice id={head.id} reading={reading} />
        <Acts>
          {mayAppraise && (
            <LinkButton kind="first" href={`/appraisals/begin?assessment=${head.id}`}>
              Begin the appraisal
            </LinkButton>
          )}
          <LinkButton href={resultUnder(head.id, reading, "print")}>Print on two pages</LinkButton>
          <LinkButton href={`/reports/make?assessment=${head.id}`}>Make a report</LinkButton>
        </Acts>
      </Head>
      <Body>
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
      </Body>
    </>
  );
}

function stateOf({ status, last, changedAt }: ResultHead, timeZone: string): string {
  const since = status === "draft" ? `, last changed ${sayMoment(changedAt, timeZone)}` : "";
  return last && status !== "draft"
    ? `${statusNames[status]} ${sayMoment(last.at, timeZone)}`
    : `${statusNames[status]}${since}`;
}
