import { begin, counted } from "@/app/words/counts";
import type { ProcessPage } from "@/server/queries/catalogue-process";
import { DataTable, type TableHead } from "@/ui/data-table";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { Passage } from "../passage";

/** One suggestion for each metric type, and the capability level that first asks for the type. */
export function Metrics({ process }: { process: ProcessPage }) {
  const { metrics, bodyProvenance } = process;
  const heading = begin(counted(metrics.length, "suggested metric", "suggested metrics"));
  return (
    <Passage
      heading={heading}
      origin={bodyProvenance}
      note={
        <>
          Suggestions to start from. The seven types and the level that first asks for each are those of{" "}
          <Link href="/learn/capability">Table 2.1</Link>.
        </>
      }
    >
      <div className="metrics">
        <DataTable
          caption={heading}
          quiet
          heads={heads}
          rows={metrics.map(({ type, typeName, name, unit, askedFrom }) => ({
            key: type,
            cells: [typeName, name, unit, <LevelMark key="from" lower={askedFrom} upper={askedFrom} />],
          }))}
        />
      </div>
    </Passage>
  );
}

const heads: readonly TableHead[] = [
  { label: "Type" },
  { label: "Suggested metric" },
  { label: "Unit" },
  { label: "Asked for from capability" },
];
