import { sayNaming } from "@/app/words/learn";
import type { CapabilityTable } from "@/server/queries/catalogue-levels";
import { DataTable, type TableHead } from "@/ui/data-table";
import { LevelMark } from "@/ui/level-mark";
import { Prose } from "@/ui/words";
import { Origin } from "../origin";

/** The standard's table and its running text name some levels differently. */
export function Names({ levels }: { levels: CapabilityTable["levels"] }) {
  return (
    <div className="inline names">
      <Prose>
        {sayNaming(levels)} <Origin of="ours" />
      </Prose>
      <DataTable
        caption="Names of the capability levels"
        quiet
        heads={heads}
        rows={levels.map(({ level, name, runningTextName }) => ({
          key: `${level}`,
          cells: [<LevelMark key="level" lower={level} upper={level} />, name, runningTextName],
        }))}
      />
    </div>
  );
}

const heads: readonly TableHead[] = [
  { label: "Level" },
  { label: "In Table 2.1" },
  { label: "In the running text" },
];
