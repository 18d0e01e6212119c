import type { Edition, seeIso27001 } from "@/server/queries/standards-iso-27001";
import { DataTable, type TableHead } from "@/ui/data-table";
import { EvidenceLink } from "../evidence-link";
import { OursMark } from "../ours-mark";
import { Value } from "../value";

type Row = Awaited<ReturnType<typeof seeIso27001>>["rows"][number];
type ClauseTableProps = { rows: readonly Row[]; edition: Edition; chosen: { id: string } | null };

/** The clauses with their generic practices, and what of them was found in SM. */
export function ClauseTable({ rows, edition, chosen }: ClauseTableProps) {
  const standard = edition === "2005" ? "iso-27001-2005" : "iso-27001-2022";
  return (
    <div className="clauses">
      <DataTable
        caption={`ISO/IEC 27001:${edition} clause by clause`}
        quiet
        heads={heads}
        rows={rows.map((row) => ({
          key: row.clause,
          cells: [
            <Title key="title" row={row} top={isTop(row)} />,
            <Practices key="practices" row={row} />,
            asks(row) ? <Value key="value" value={row.value} /> : null,
            row.weaknesses > 0 ? `${row.weaknesses}` : null,
            asks(row) || row.evidence > 0 ? (
              <EvidenceLink
                key="evidence"
                count={row.evidence}
                at={{ standard, code: row.clause }}
                chosen={chosen}
              />
            ) : null,
          ],
        }))}
      />
    </div>
  );
}

const heads: readonly TableHead[] = [
  { label: "Clause" },
  { label: "Generic practices" },
  { label: "Value in SM" },
  { label: "Weaknesses" },
  { label: "Evidence" },
];

const asks = ({ practices, proposed }: Row) => practices.length + proposed.length > 0;

const isTop = (row: Row) => !row.clause.includes(".") && !asks(row);

function Title({ row, top }: { row: Row; top: boolean }) {
  return (
    <span className={top ? "clause top" : "clause"}>
      <span className="num">{row.clause}</span>
      <span>
        {row.title}
        {row.from.length > 0 && <span className="later">from {row.from.join(", ")} of 2005</span>}
      </span>
    </span>
  );
}

function Practices({ row }: { row: Row }) {
  if (!asks(row)) return null;
  return (
    <span>
      {row.practices.join(", ")}
      {row.proposed.length > 0 && (
        <span className="proposed">
          {row.proposed.join(", ")} <OursMark />
        </span>
      )}
    </span>
  );
}
