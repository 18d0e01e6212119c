import type { seeSmCrosswalk } from "@/server/queries/standards";
import { DataTable, type TableHead } from "@/ui/data-table";
import { EvidenceLink } from "../evidence-link";
import { Value } from "../value";

type Row = Awaited<ReturnType<typeof seeSmCrosswalk>>["rows"][number];

/** The practices of SM, what was found of them, and their counterparts. */
export function CrosswalkTable({ rows, chosen }: { rows: readonly Row[]; chosen: { id: string } | null }) {
  return (
    <div className="crosswalk">
      <DataTable
        caption="Practices of SM and their counterparts"
        quiet
        heads={heads}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <span className="clause" key="practice">
              <span className="num">{row.practice}</span>
              <span>{row.name}</span>
            </span>,
            <Value key="value" value={row.value} />,
            <EvidenceLink
              key="evidence"
              count={row.evidence}
              at={{ standard: "cmmi-svc", code: row.id }}
              chosen={chosen}
            />,
            row.iso2005.join(", "),
            row.iso2022.join(", "),
            row.processes.map(({ label }) => label).join(", "),
            row.cobit.join(", "),
            row.nist.join(", "),
            row.rmm.join(", "),
            row.sse.join(", "),
          ],
        }))}
      />
    </div>
  );
}

const heads: readonly TableHead[] = [
  { label: "Practice" },
  { label: "Value" },
  { label: "Evidence" },
  { label: "27001:2005" },
  { label: "27001:2022" },
  { label: "O-ISM3" },
  { label: "COBIT 2019" },
  { label: "NIST CSF 2.0" },
  { label: "CERT-RMM 1.2" },
  { label: "SSE-CMM" },
];
