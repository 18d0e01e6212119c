import { StringSwatch } from "@/ui/bob";
import { CellSwatch } from "@/ui/cells";
import { Figure } from "@/ui/figure";
import { HeatMap, HeatRow, HeatSection } from "@/ui/heat-map";
import { Ladder } from "@/ui/ladder";
import { Halves, ResultTop } from "@/ui/layouts";
import { LevelMark } from "@/ui/level-mark";
import { Reading } from "@/ui/reading";
import { LadderScale } from "@/ui/scale";
import { WaySteps } from "@/ui/way-steps";
import { Code } from "@/ui/words";

/** The screen that shows what came of it: scale, ladder, way, map. */
export function Result() {
  return (
    <>
      <ResultTop measured={<Reading size="page" lower={1} upper={2} label="Maturity: 1, possibly 2" />}>
        <Figure heading="All processes of level 1 are in place; level 2 waits for two answers.">
          <LadderScale
            lower={1}
            upper={2}
            target={3}
            words={{
              label: "Maturity scale 0 to 5. 1 for certain, 2 possible.",
              target: "Target 3",
              certain: "certain",
              possible: "possible",
            }}
          />
          <Ladder
            label="Processes by level"
            rungs={[14, 26, 33, 44, 44].map((of, index) => ({
              level: index + 1,
              held: Math.min(of, 30 - index * 6),
              unknown: index === 0 ? 0 : 2,
              lacking: Math.max(0, of - 32 + index * 6),
              tally: `${Math.min(of, 30 - index * 6)} of ${of}`,
              lines: [
                { text: `at capability ${index + 1}`, brief: `cap. ${index + 1}` },
                ...(index ? [{ text: "2 unknown", brief: "2", mark: "unknown" as const }] : []),
              ],
            }))}
          />
        </Figure>
      </ResultTop>
      <Halves>
        <Figure heading="Level marks.">
          {levels.map(([lower, upper]) => (
            <LevelMark key={`${lower}-${upper}`} lower={lower} upper={upper} />
          ))}
        </Figure>
        <Figure heading="The cheapest way to 2 is two answers.">
          <WaySteps
            steps={[
              {
                key: "a",
                title: "Find out two answers",
                reading: <LevelMark lower={2} upper={2} />,
                text: (
                  <>
                    <Code>OSP-12</Code> is it documented?
                  </>
                ),
              },
              { key: "b", title: "Start a metric", text: "Scope of TSP-4." },
            ]}
          />
        </Figure>
      </Halves>
      <Figure
        heading="The string hangs at capability 2."
        legend={
          <ul className="key">
            <li>
              <CellSwatch kind="certain" />
              declared
            </li>
            <li>
              <CellSwatch kind="possible" />
              possible
            </li>
            <li>
              <StringSwatch />
              needed for maturity 3
            </li>
          </ul>
        }
      >
        <HeatMap>
          <HeatSection
            heading="Tactical"
            tally="5 of 7 where needed"
            declaredHead="Decl."
            verifiedHead="Ver."
          >
            <HeatRow
              code="TSP-1"
              name="Report to Strategic Management"
              href="/tsp-1"
              lower={3}
              upper={3}
              needed={2}
              neededLabel="needed 2"
              declared={{ text: "3", label: "declared 3" }}
              verified={{ text: "2", label: "verified 2" }}
            />
            <HeatRow
              code="TSP-13"
              name="Insurance Management"
              href="/tsp-13"
              lower={null}
              upper={null}
              notApplicable="not applicable"
              declared={{ text: "n/a", label: "not applicable" }}
              verified={{ text: "", label: "" }}
            />
            <HeatRow
              code="TSP-3"
              name="Define Security Targets and Security Objectives"
              href="/tsp-3"
              lower={1}
              upper={4}
              needed={2}
              declared={{ text: "1–4", label: "declared 1 to 4" }}
              verified={{ text: "0", label: "verified 0" }}
            />
          </HeatSection>
          <HeatSection heading="Operational" declaredHead="Decl.">
            {[0, 1, 2, 4, 5].map((level) => (
              <HeatRow
                key={level}
                code={`OSP-${level}`}
                name="Information Systems IT Managed Domain Change Control"
                lower={level}
                upper={level}
                needed={Math.min(level + 1, 5)}
                declared={{ text: `${level}`, label: `declared ${level}` }}
              />
            ))}
          </HeatSection>
        </HeatMap>
      </Figure>
    </>
  );
}

const levels: readonly (readonly [number | null, number | null])[] = [
  [0, 0],
  [1, 3],
  [5, 5],
  [null, null],
];
