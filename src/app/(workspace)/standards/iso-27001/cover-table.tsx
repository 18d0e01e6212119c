import { coverMarks } from "@/app/words/standards";
import type { Edition, seeIso27001 } from "@/server/queries/standards-iso-27001";
import { DataTable, type TableHead } from "@/ui/data-table";
import { StateMark } from "@/ui/state-mark";
import { EvidenceLink } from "../evidence-link";
import { OursMark } from "../ours-mark";
import { Value } from "../value";

type Cover = Awaited<ReturnType<typeof seeIso27001>>["cover"];
type CoverTableProps = { cover: Cover; edition: Edition; chosen: { id: string } | null };

/** The twelve generic practices, each with the clauses that ask for it and how it stands in SM. */
export function CoverTable({ cover, edition, chosen }: CoverTableProps) {
  return (
    <DataTable
      caption={`Generic practices asked for by ISO/IEC 27001:${edition}`}
      quiet
      heads={heads}
      rows={cover.map((row) => ({
        key: row.practice,
        cells: [
          <span className="clause" key="practice">
            <span className="num">{row.practice}</span>
            <span>{row.name}</span>
          </span>,
          <span className="stands" key="cover">
            <StateMark state={coverMarks[row.cover].mark} />
            {coverMarks[row.cover].word}
          </span>,
          <span key="clauses">
            {row.clauses.join(", ")}
            {row.proposed.length > 0 && (
              <span className="proposed">
                {row.proposed.join(", ")} <OursMark />
              </span>
            )}
          </span>,
          <Value key="value" value={row.value} />,
          row.weaknesses > 0 ? `${row.weaknesses}` : null,
          <EvidenceLink
            key="evidence"
            count={row.evidence}
            at={{ standard: "cmmi-svc", code: `SM:${row.practice}` }}
            chosen={chosen}
          />,
        ],
      }))}
    />
  );
}

const heads: readonly TableHead[] = [
  { label: "Generic practice" },
  { label: "Cover" },
  { label: "Clauses" },
  { label: "Value in SM" },
  { label: "Weaknesses" },
  { label: "Evidence" },
];
