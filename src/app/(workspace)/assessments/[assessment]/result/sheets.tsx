import { statusNames } from "@/app/words/assessments";
import { sayMoment, sayPeriod } from "@/app/words/dates";
import { sayLeftOutBriefly } from "@/app/words/left-out";
import { sayOpen } from "@/app/words/progress";
import { sayHeadline } from "@/app/words/result";
import type { BlockerView, Reading } from "@/server/queries/result";
import { Facts } from "@/ui/facts";
import { Halves } from "@/ui/layouts";
import { Acts, LinkButton } from "@/ui/link-button";
import { Sheet, SheetHead, SheetStack } from "@/ui/sheet";
import { AnsweredByLevel } from "./answered";
import { noteOf } from "./charted";
import { Distribution } from "./distribution";
import { goalOf } from "./goal";
import { Groups } from "./groups";
import { Hold } from "./hold";
import { Measured } from "./measured";
import { PrintButton } from "./print-button";
import type { ChartedProps } from "./result-props";
import { Strips } from "./strips";
import { resultUnder } from "./under";
import { WayInShort } from "./way-in-short";

type SheetsProps = ChartedProps & { reading: Reading; timeZone: string; organisation: string };

/** The result on two sheets of A4: what was read, and process by process what it comes from and what comes next. */
export function Sheets({ timeZone, organisation, reading, ...charted }: SheetsProps) {
  const { head, result, series } = charted;
  const subject = head.unit || head.name;
  const says = sayHeadline({
    ...head,
    lower: result.lower,
    upper: result.upper,
    subject,
    verified: charted.verified,
  });
  const foot = (page: number) => (
    <>
      <span>{noteOf(head, charted.verified)}</span>
      <span className="num">
        {statusNames[head.status]} {sayMoment(head.last?.at ?? head.changedAt, timeZone)} · {page} of 2
      </span>
    </>
  );
  return (
    <SheetStack
      acts={
        <Acts>
          <PrintButton>Print</PrintButton>
          <LinkButton href={resultUnder(head.id, reading)} kind="plain">
            Back to the result
          </LinkButton>
        </Acts>
      }
    >
      <Sheet label="First page" foot={foot(1)}>
        <SheetHead above={`${organisation} · ${head.name}`} title={says}>
          <Facts
            facts={[
              { term: "State", value: statusNames[head.status] },
              { term: "Period", value: sayPeriod(head.from, head.to) },
              { term: "Answered", value: sayOpen(head, result) },
              ...(reading.under === null ? [] : [{ term: "Started with profile", value: reading.kept }]),
              { term: "Left out", value: sayLeftOutBriefly(result.leftOut.map(({ id }) => id)) },
            ]}
          />
          <p className="note">{head.scope}</p>
        </SheetHead>
        {result.lower !== null && <Measured {...charted} timeZone={timeZone} />}
        <Groups {...charted} />
        <Halves>
          <Distribution {...charted} />
          <AnsweredByLevel head={head} levels={series.answered} />
        </Halves>
      </Sheet>
      <Sheet label="Second page" foot={foot(2)}>
        <Strips head={head} result={result} verified={charted.verified ?? null} />
        {result.lower !== null && (
          <Halves>
            <Hold head={head} result={result} most={fitting(goalOf(result)?.blockers ?? [])} />
            <WayInShort result={result} />
          </Halves>
        )}
      </Sheet>
    </SheetStack>
  );
}

/** How many rows of what holds the goal back the second sheet has room for: what each of them misses takes the room. */
function fitting(blockers: readonly BlockerView[]): number {
  const marks = (rows: readonly BlockerView[]) => rows.flatMap(({ missing }) => missing).length;
  return blockers.slice(0, 8).filter((_, index) => marks(blockers.slice(0, index + 1)) <= 40).length;
}
