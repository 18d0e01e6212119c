import { stateNames } from "@/app/words/answers";
import { sayInput, sayLeftOut } from "@/app/words/left-out";
import { sayBounds, sayClimb, sayPrevious } from "@/app/words/result";
import { sayGround } from "@/app/words/verified-ground";
import type { VerifiedView } from "@/server/queries/result";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { FiguresBehind } from "@/ui/figures-behind";
import { Ladder, type Rung as LadderRung } from "@/ui/ladder";
import { ResultTop } from "@/ui/layouts";
import { Link } from "@/ui/link";
import { Reading } from "@/ui/reading";
import { LadderScale } from "@/ui/scale";
import { StateKey } from "@/ui/state-mark";
import { Note } from "@/ui/words";
import { LadderFiles } from "./ladder-files";
import type { ChartedProps, ResultProps } from "./result-props";

/** The maturity as a number, on its scale, and under each level the processes that it asks for. */
export function Measured({
  head,
  result,
  verified,
  previous,
  timeZone,
}: Omit<ChartedProps, "series"> & { timeZone: string }) {
  const { lower, upper, rungs } = result;
  const stands = sayBounds(result);
  const ground = sayGround({
    declared: head.processes - result.leftOut.length,
    returned: result.leftOut.map(({ id }) => id).filter((id) => verified?.processes[id]),
  });
  return (
    <ResultTop
      measured={
        <>
          <Reading size="page" lower={lower} upper={upper} label={`Maturity: ${stands}`} />
          <dl>
            <dt>{head.status === "draft" ? "So far" : "Declared"}</dt>
            <dd>{stands}</dd>
            {verified && (
              <>
                <dt>Verified</dt>
                <dd>{sayBounds(verified)}</dd>
              </>
            )}
            {previous && (
              <>
                <dt>Previous</dt>
                <dd>
                  <Link href={`/assessments/${previous.id}/result`}>
                    {sayPrevious(previous, head, timeZone)}
                  </Link>
                </dd>
              </>
            )}
            <dt>Target</dt>
            <dd>{head.target}</dd>
            <dt>Standing</dt>
            <dd>{verified ? "indicative" : "indicative, not appraised"}</dd>
          </dl>
        </>
      }
    >
      <Figure heading={sayClimb(result)}>
        <LadderScale
          lower={lower}
          upper={upper}
          target={head.target}
          words={{
            label: `Maturity scale from 0 to 5: ${stands}. Target: ${head.target}.`,
            target: `Target ${head.target}`,
            certain: "certain",
            possible: "possible",
          }}
        />
        <Ladder
          label="Processes that each level of maturity asks for"
          rungs={rungs.map((rung) => ladderRung(rung, verified))}
        />
        <StateKey entries={key} />
        <LadderFiles head={head} result={result} {...(verified ? { verified } : {})} />
        {ground !== "" && <Note>{ground}</Note>}
        <FiguresBehind summary="How maturity is counted">
          <Note>
            A level is held when every process that it and the levels below ask for has at least the level’s
            capability. For the certain bound an unknown counts as no, for the possible one as yes. Nothing is
            averaged. O-ISM3 (2011) describes maturity as a set of processes at given capabilities and
            publishes no table: the profile {head.profile} is not part of O-ISM3.
          </Note>
          <Note>
            {sayInput({ ...result, processes: head.processes })} {sayLeftOut(result.leftOut.length)}
          </Note>
          <DataTable
            caption="Processes by level of maturity; each level counts those of the levels below as well"
            heads={[
              { label: "Maturity" },
              { label: "Capability asked", align: "right" },
              { label: "Asked for", align: "right" },
              { label: "Meet it", align: "right" },
              { label: "Unknown", align: "right" },
              { label: "Do not", align: "right" },
              { label: "Left out", align: "right" },
              ...(verified ? [{ label: "Verified", align: "right" as const }] : []),
            ]}
            rows={rungs.map((rung) => ({
              key: `${rung.level}`,
              now: rung.level === head.target,
              cells: [
                `Level ${rung.level}`,
                rung.minimumCapability,
                rung.asked,
                rung.held,
                rung.unknown,
                rung.lacking,
                rung.leftOut,
                ...(verified ? [verifiedAt(rung.level, verified)] : []),
              ],
            }))}
          />
        </FiguresBehind>
      </Figure>
    </ResultTop>
  );
}

const key = [
  { state: "held", label: "process meets the level" },
  { state: "unknown", label: stateNames.unknown },
  { state: "lacking", label: "does not meet it" },
] as const;

/** How many processes of a level are verified to meet it: "10 of 24". */
function verifiedAt(level: number, verified: VerifiedView): string {
  const rung = verified.rungs.find((one) => one.level === level);
  return rung === undefined ? "" : `${rung.held} of ${rung.asked}`;
}

function ladderRung(
  rung: ResultProps["result"]["rungs"][number],
  verified: ResultProps["verified"],
): LadderRung {
  const { level, minimumCapability, asked, held, unknown, lacking } = rung;
  return {
    level,
    held,
    unknown,
    lacking,
    tally: `${held} of ${asked}`,
    lines: [
      { text: `at capability ${minimumCapability}`, brief: `cap. ${minimumCapability}` },
      ...(verified
        ? [{ text: `${verifiedAt(level, verified)} verified`, brief: `${verifiedAt(level, verified)} v.` }]
        : []),
      ...(unknown > 0 ? [{ text: `${unknown} unknown`, brief: `${unknown}`, mark: "unknown" } as const] : []),
    ],
  };
}
