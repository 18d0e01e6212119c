import { sayBeside, sayMovements, sayReached } from "@/app/words/comparison";
import { begin, counted } from "@/app/words/counts";
import type { ComparedProcess, Comparison } from "@/server/queries/comparison";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";
import { FieldChanges } from "../files/field-changes";
import { LevelsTable } from "./levels-table";

type ComparedProps = {
  comparison: Comparison;
  /** Two units stand beside each other; otherwise one reading comes before the other. */
  units?: readonly [string, string];
};

/** Two assessments side by side: the reading, the levels, the answers. */
export function Compared({ comparison, units }: ComparedProps) {
  const { now, earlier, processes } = comparison;
  const moved = processes.filter(({ movement }) => movement !== "same");
  const sides = units ?? ([earlier.name, now.name] as const);
  const movements = processes.map(({ movement }) => movement);
  const differing = processes.filter(({ fields }) => fields.length > 0);
  return (
    <>
      <Figure
        heading={units ? sayBeside(units[1], movements) : sayMovements(movements)}
        note={sayReached({ ...earlier, name: sides[0] }, { ...now, name: sides[1] })}
      >
        {moved.length > 0 && (
          <LevelsTable
            caption={units ? "What differs" : "What moved"}
            {...{ now, earlier, units }}
            lines={moved}
          />
        )}
      </Figure>
      <Figure
        heading={`${differing.length === 0 ? "No process" : begin(counted(differing.length, "process", "processes"))} answered differently`}
      >
        {differing.map((line) => (
          <Differing key={line.id} line={line} sides={sides} />
        ))}
      </Figure>
      <Figure heading="All processes">
        <LevelsTable caption="All processes" {...{ now, earlier, units }} lines={processes} />
        <Note>
          <Link href={`/assessments/${earlier.id}/result`}>The result of {sides[0]}</Link>
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
