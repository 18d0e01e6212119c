import type { ProcessLevels, seeOism3Clauses } from "@/server/queries/standards-processes";
import { DataTable } from "@/ui/data-table";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { EvidenceLink } from "../evidence-link";

type Table = Awaited<ReturnType<typeof seeOism3Clauses>>;

/** Every process with its clauses, its levels and the evidence attached to it or to what it stands for. */
export function ProcessTable({ table: { rows, head, isVerified } }: { table: Table }) {
  const { chosen } = head;
  return (
    <div className="clauses">
      <DataTable
        caption="O-ISM3 processes and ISO/IEC 27001:2022"
        quiet
        heads={[
          { label: "Process" },
          { label: "Clauses and controls" },
          ...(chosen ? [{ label: "Declared" }] : []),
          ...(isVerified ? [{ label: "Verified" }] : []),
          { label: "Evidence" },
        ]}
        rows={rows.map(({ process, name, clauses, declared, verified, evidence }) => ({
          key: process,
          cells: [
            <span className="clause" key="process">
              <span className="num">{process}</span>
              <Link href={`/learn/${process}`}>{name}</Link>
            </span>,
            clauses.map(({ clause }) => clause).join(", ") || <span className="nothing">none</span>,
            ...(chosen ? [<Levels key="declared" levels={declared} />] : []),
            ...(isVerified ? [<Levels key="verified" levels={verified} />] : []),
            <EvidenceLink
              key="evidence"
              count={evidence}
              at={{ standard: "o-ism3", code: process }}
              chosen={chosen}
            />,
          ],
        }))}
      />
    </div>
  );
}

function Levels({ levels }: { levels: ProcessLevels | null }) {
  if (levels === null) return null;
  return levels.applicable ? (
    <LevelMark lower={levels.lower} upper={levels.upper} />
  ) : (
    <span className="nothing">not applicable</span>
  );
}
