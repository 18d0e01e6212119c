import Link from "next/link";
import { sayMovements, sayReached } from "@/app/words/comparison";
import { begin, counted } from "@/app/words/counts";
import type { ComparedProcess, Comparison } from "@/server/queries/comparison";
import { Figure } from "@/ui/figure";
import { Note } from "@/ui/words";
import { FieldChanges } from "../files/field-changes";
import { LevelsTable } from "./levels-table";

/** Two assessments side by side: the reading, the levels, the answers. */
export function Compared({ comparison }: { comparison: Comparison }) {
  const { now, earlier, processes } = comparison;
  const moved = processes.filter(({ movement }) => movement !== "same");
  const differing = processes.filter(({ fields }) => fields.length > 0);
  return (
    <>
      <Figure
        heading={sayMovements(processes.map(({ movement }) => movement))}
        note={sayReached(earlier, now)}
      >
        {moved.length > 0 && <LevelsTable caption="What moved" {...{ now, earlier }} lines={moved} />}
      </Figure>
      <Figure
        heading={`${differing.length === 0 ? "No process" : begin(counted(differing.length, "process", "processes"))} answered differently`}
      >
        {differing.map((line) => (
          <Differing key={line.id} line={line} sides={[earlier.name, now.name]} />
        ))}
      </Figure>
      <Figure heading="All processes">
        <LevelsTable caption="All processes" {...{ now, earlier }} lines={processes} />
        <Note>
          <Link href={`/assessments/${earlier.id}/result`}>The result of {earlier.name}</Link>
        </Note>
      </Figure>
    </>
  );
}

/** The process's code is its address, so that a mark elsewhere can lead here. */
function Differing({ line, sides }: { line: ComparedProcess; sides: readonly [string, string] }) {
  return (
    <div id={line.id}>
      <FieldChanges process={line.id} name={line.name} fields={line.fields} sides={sides} />
    </div>
  );
}
