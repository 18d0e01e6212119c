import { requirementNames, stateNames } from "@/app/words/answers";
import { counted } from "@/app/words/counts";
import { sayLeftOut } from "@/app/words/left-out";
import { sayBlockers, sayBounds, sayNextAlone } from "@/app/words/result";
import type { BlockerView, Missing } from "@/server/queries/result";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { FiguresBehind } from "@/ui/figures-behind";
import { LevelMark } from "@/ui/level-mark";
import { Link } from "@/ui/link";
import { Items } from "@/ui/need-table";
import { Code, Note } from "@/ui/words";
import { goalOf } from "./goal";
import type { ResultProps } from "./result-props";

/** Which processes keep the goal away, what each of them misses, and which level it blocks first; on paper the first few. */
export function Hold({ head, result, most }: ResultProps & { most?: number }) {
  const goal = goalOf(result);
  const shown = goal?.blockers.slice(0, most) ?? [];
  const more = (goal?.blockers.length ?? 0) - shown.length;
  return (
    <Figure heading={sayBlockers(head.unit || head.name, goal)}>
      {goal && goal.blockers.length > 0 && (
        <DataTable
          caption={`Processes that hold maturity ${goal.level} back`}
          quiet
          heads={[
            { label: "Process" },
            { label: "Now" },
            { label: "Missing" },
            { label: "Blocks", align: "right" },
          ]}
          rows={shown.map((blocker) => ({
            key: blocker.id,
            cells: [
              <ProcessLink key="process" assessment={head.id} process={blocker} />,
              <LevelMark key="now" lower={blocker.lower} upper={blocker.upper} label={sayBounds(blocker)} />,
              <Items key="missing" items={blocker.missing.map(itemOf)} />,
              blocker.blocks,
            ],
          }))}
        />
      )}
      {more > 0 && <Note>And {counted(more, "process", "processes")} more, all of them in the result.</Note>}
      <FiguresBehind summary="What holds a process back">
        <Note>
          A process holds a level back while its certain capability is below the one that the level asks for.
          “Missing” is what that capability still needs, “Blocks” the first level that waits for the process.
        </Note>
        <Note>
          Capability is the highest level of Table 2.1 (O-ISM3, 2011) whose operation, documentation and
          metric types are all in place; a higher type without the lower ones earns nothing. That a quality
          metric may be marked not applicable is our reading, not the 2011 text’s.
        </Note>
        <Note>
          {goal && sayNextAlone(goal, result.next)}
          {sayLeftOut(result.leftOut.length)}
        </Note>
        <DataTable
          caption="What each capability asks for (O-ISM3 2011, Table 2.1)"
          heads={[{ label: "Capability" }, { label: "Asks for an operated, documented process and" }]}
          rows={result.capability.map(({ level, name, requires }) => ({
            key: `${level}`,
            cells: [
              `${level} ${name}`,
              requires.length === 0
                ? "no metric"
                : requires.map((type) => requirementNames[type].toLowerCase()).join(", "),
            ],
          }))}
        />
      </FiguresBehind>
    </Figure>
  );
}

export function ProcessLink({
  assessment,
  process,
}: {
  assessment: string;
  process: Pick<BlockerView, "id" | "name">;
}) {
  return (
    <Link href={`/assessments/${assessment}/processes/${process.id}`}>
      <Code>{process.id}</Code> {process.name}
    </Link>
  );
}

const itemOf = ({ requirement, state }: Missing) => ({
  label: requirementNames[requirement],
  state,
  stateLabel: stateNames[state],
});
