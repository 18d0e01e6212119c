import { clauseStates, sayArea } from "@/app/words/standards";
import type { seeIso20000 } from "@/server/queries/standards";
import { DataTable, type TableHead } from "@/ui/data-table";
import { StateMark } from "@/ui/state-mark";
import { EvidenceLink } from "../evidence-link";
import { OursMark } from "../ours-mark";

export type ClauseRow = Awaited<ReturnType<typeof seeIso20000>>["rows"][number];
type ClauseTableProps = { rows: readonly ClauseRow[]; chosen: { id: string } | null };

/** The clauses with their areas, their generic practices, how they stand, and the evidence behind them. */
export function ClauseTable({ rows, chosen }: ClauseTableProps) {
  return (
    <div className="clauses">
      <DataTable
        caption="ISO/IEC 20000-1 clause by clause"
        quiet
        heads={heads}
        rows={rows.map((row) => ({
          key: row.clause,
          now: row.coverage === "gap",
          cells:
            row.state === "header"
              ? [<Title key="title" row={row} />, null, null, null, null]
              : [
                  <Title key="title" row={row} />,
                  <Areas key="areas" row={row} />,
                  row.practices.join(", ") || null,
                  <Stands key="stands" row={row} />,
                  row.state === "not-applicable" ? null : (
                    <EvidenceLink
                      key="evidence"
                      count={row.evidence}
                      at={{ standard: "iso-20000-1", code: row.clause }}
                      chosen={chosen}
                    />
                  ),
                ],
        }))}
      />
    </div>
  );
}

const heads: readonly TableHead[] = [
  { label: "Clause" },
  { label: "Process areas" },
  { label: "Generic practices" },
  { label: "Stands" },
  { label: "Evidence" },
];

function Title({ row }: { row: ClauseRow }) {
  return (
    <span className={row.state === "header" ? "clause top" : "clause"}>
      <span className="num">{row.clause}</span>
      <span>
        {row.title}
        {row.in2018 && <span className="later">2018: {row.in2018}</span>}
        {row.note && <span className="later">{row.note}</span>}
      </span>
    </span>
  );
}

function Areas({ row }: { row: ClauseRow }) {
  if (row.areas.length === 0) return null;
  return (
    <ul className="clause-areas">
      {row.state === "gap" && <li>?</li>}
      {row.areas
        .filter(({ rating }) => row.state !== "gap" || rating !== null)
        .map(({ area, rating, capabilityLevel, proposed }) => (
          <li key={area}>
            <b>{area}</b> {rating !== null && <span>{sayArea(rating, capabilityLevel)}</span>}
            {(proposed || row.closedBy === area) && <OursMark kind={proposed ? "ours" : "seed"} />}
          </li>
        ))}
    </ul>
  );
}

function Stands({ row }: { row: ClauseRow }) {
  const { word, mark } = clauseStates[row.state];
  return (
    <span className="stands">
      {mark && <StateMark state={mark} />}
      {word}
    </span>
  );
}
