import { sayAsks } from "@/app/words/learn";
import type { ProcessPage } from "@/server/queries/catalogue-process";
import { DataTable, type TableHead } from "@/ui/data-table";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { Passage } from "../passage";

/** Which maturity level of each profile asks for the process, and for how much. */
export function WhereAsked({ process }: { process: ProcessPage }) {
  return process.profiles.map(({ id, name, origin, placedByUs, asks }) => (
    <Passage
      key={id}
      heading={sayAsks(name, asks)}
      origin={origin}
      note={
        <>
          {placedByUs && "Which level it belongs to is this project's own judgement. "}
          <Link href="/learn/maturity">The whole profile</Link>
        </>
      }
    >
      <div className="asks">
        <DataTable
          caption={`What ${name} asks of ${process.id}`}
          quiet
          heads={heads}
          rows={asks.map(({ maturity, capability }) => ({
            key: `${maturity}`,
            cells: [
              `Maturity ${maturity}`,
              capability === null ? (
                "not asked for"
              ) : (
                <LevelMark
                  key="asked"
                  lower={capability}
                  upper={capability}
                  label={`Capability ${capability}`}
                />
              ),
            ],
          }))}
        />
      </div>
    </Passage>
  ));
}

const heads: readonly TableHead[] = [{ label: "Level" }, { label: "Capability asked for" }];
