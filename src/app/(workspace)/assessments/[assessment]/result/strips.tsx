import { requirementNames, stateNames } from "@/app/words/answers";
import { sayLeftOut } from "@/app/words/left-out";
import { sayBounds, sayReach } from "@/app/words/result";
import type { ResultRow } from "@/server/queries/result";
import { StringSwatch } from "@/ui/bob";
import { CellSwatch } from "@/ui/cells";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { FiguresBehind } from "@/ui/figures-behind";
import { HeatMap, HeatRow, HeatSection } from "@/ui/heat-map";
import { type Bounds, rangeText } from "@/ui/range";
import { Note } from "@/ui/words";
import type { ResultProps } from "./result-props";
import { StripsFiles } from "./strips-files";

/** A strip per process: the capability it holds, the one it may hold, and the one that the target asks of it. */
export function Strips({ head, result, verified }: ResultProps) {
  const rung = result.rungs.findLast(({ level }) => level <= head.target);
  return (
    <Figure
      heading={rung ? sayReach(rung) : "The profile has no level."}
      legend={<Key target={head.target} />}
    >
      <HeatMap>
        {result.levels.map(({ code, name, rows }) => (
          <HeatSection
            key={code}
            heading={name}
            tally={tallyOf(rows)}
            declaredHead="Decl."
            {...(verified ? { verifiedHead: "Verif." } : {})}
          >
            {rows.map((row) => (
              <HeatRow
                key={row.id}
                code={row.id}
                name={row.name}
                href={`/assessments/${head.id}/processes/${row.id}`}
                lower={row.lower}
                upper={row.upper}
                needed={row.needed}
                {...(row.needed && row.applicable ? { neededLabel: `needed ${row.needed}` } : {})}
                {...(row.applicable ? {} : { notApplicable: "not applicable" })}
                declared={
                  row.applicable
                    ? { text: rangeText(row), label: `declared ${sayBounds(row)}` }
                    : { text: "n/a", label: "" }
                }
                verified={verified ? verifiedFigure(verified.processes[row.id] ?? null) : undefined}
              />
            ))}
          </HeatSection>
        ))}
      </HeatMap>
      <StripsFiles head={head} result={result} {...(verified ? { verified } : {})} />
      <FiguresBehind summary="The figures of every process">
        <Note>
          A strip is solid up to the capability held for certain and hatched up to the one possible, both by
          Table 2.1 of O-ISM3 (2011). The string stands where the profile {head.profile}, which is not part of
          O-ISM3, asks for it at maturity {head.target}; it is absent where nothing is asked.{" "}
          {sayLeftOut(result.leftOut.length)}
        </Note>
        <DataTable
          caption="Capability of every process"
          quiet
          heads={[
            { label: "Process" },
            { label: "Certain", align: "right" },
            { label: "Possible", align: "right" },
            ...(verified ? [{ label: "Verified", align: "right" as const }] : []),
            { label: "Needed", align: "right" },
            { label: "The next level misses" },
          ]}
          rows={result.levels
            .flatMap(({ rows }) => rows)
            .map((row) => {
              const [certain, possible, ...rest] = figuresOf(row);
              const checked = verified ? [verifiedFigure(verified.processes[row.id] ?? null).text] : [];
              return {
                key: row.id,
                cells: [`${row.id} ${row.name}`, certain, possible, ...checked, ...rest],
              };
            })}
        />
      </FiguresBehind>
    </Figure>
  );
}

function Key({ target }: { target: number }) {
  return (
    <ul className="key">
      <li>
        <CellSwatch kind="certain" />
        declared; the stronger, the higher
      </li>
      <li>
        <CellSwatch kind="possible" />
        possible
      </li>
      <li>
        <StringSwatch />
        needed for maturity {target}
      </li>
    </ul>
  );
}

function tallyOf(rows: readonly ResultRow[]): string {
  const asked = rows.filter(({ applicable, needed }) => applicable && needed !== null);
  const held = asked.filter(({ lower, needed }) => (lower ?? 0) >= (needed ?? 0));
  return asked.length === 0 ? "nothing needed" : `${held.length} of ${asked.length} where needed`;
}

/** What is verified of a process, shown and read out: a pair, or that it is left out. */
const verifiedFigure = (bounds: Bounds | null) =>
  bounds === null
    ? { text: "n/a", label: "verified as not applicable" }
    : { text: rangeText(bounds), label: `verified ${sayBounds(bounds)}` };

function figuresOf({ applicable, lower, upper, needed, missing }: ResultRow) {
  if (!applicable) return ["n/a", "n/a", "", "not applicable"];
  const misses = missing.map(({ requirement, state }) =>
    state === "unknown"
      ? `${requirementNames[requirement]} (${stateNames.unknown})`
      : requirementNames[requirement],
  );
  return [lower, upper, needed ?? "", misses.join(", ")];
}
