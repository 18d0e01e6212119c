import type { ReactNode } from "react";
import { statusNames } from "@/app/words/assessments";
import { sayMoment } from "@/app/words/dates";
import { sayLeftOutBriefly } from "@/app/words/left-out";
import { sayDraft, sayOpen } from "@/app/words/progress";
import { sayHeadline } from "@/app/words/result";
import type { Reading, ResultHead } from "@/server/queries/result";
import { Head, Path } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Figures } from "./figures";
import { pathOf } from "./path";
import { ReadingChoice } from "./reading-choice";
import type { ChartedProps } from "./result-props";
import { resultUnder } from "./under";

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
  const { head, result, verified } = charted;
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
        <Figures {...charted} timeZone={timeZone} />
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
