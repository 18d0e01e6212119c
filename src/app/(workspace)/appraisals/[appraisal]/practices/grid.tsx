// biome-ignore-all lint/a11y/noRedundantRoles: stacked rows would lose their roles

import { goalRatingNames, sayGoal, valueNames } from "@/app/words/cmmi";
import type { CellMark, GoalGroup, InHand, PracticeRow, UnitMark } from "@/server/queries/practices";
import { Link } from "@/ui/link";
import { Vessel } from "@/ui/vessel";
import { Code, Unseen } from "@/ui/words";
import { fills } from "./fills";
import { isSame, practiceHref, type Show } from "./hrefs";

type Instance = { id: string; name: string };
export type GridProps = {
  appraisal: string;
  area: string;
  instances: readonly Instance[];
  goals: readonly GoalGroup[];
  inHand: InHand | null;
  show: Show;
};

/** Each practice at each instance and for the whole unit; each goal with its rating. Every cell is a link. */
export function Grid(props: GridProps) {
  const { instances, goals } = props;
  return (
    <table className="grid" role="table">
      <caption className="vh">
        Characterisation of each practice at each instance, and for the whole unit
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Practice
          </th>
          {instances.map(({ id, name }) => (
            <th key={id} scope="col" role="columnheader" className="c">
              {name}
            </th>
          ))}
          <th scope="col" role="columnheader" className="ou">
            Whole unit
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {goals.flatMap((goal) => [
          <GoalRow key={goal.code} {...props} goal={goal} />,
          ...goal.practices
            .filter((practice) => isShown(practice, props.show))
            .map((practice) => <Practice key={practice.code} {...props} practice={practice} />),
        ])}
      </tbody>
    </table>
  );
}

/** Whether a row is among those looked for. */
export function isShown({ cells, unit }: PracticeRow, show: Show): boolean {
  if (show === "open") return cells.some(({ value }) => value === null);
  if (show === "all") return true;
  return unit.stale || unit.judgement || cells.some(isException);
}

const isException = ({ value, overridden, stale, unwritten, unbacked }: CellMark) =>
  value === "PI" || value === "NI" || overridden || stale || unwritten || unbacked;

function GoalRow({ appraisal, area, instances, goal, inHand, show }: GridProps & { goal: GoalGroup }) {
  const here: InHand = { kind: "goal", goal: goal.code };
  return (
    <tr className="goal" role="row">
      <th scope="row" role="rowheader" colSpan={instances.length + 1}>
        <span className="goal-name">
          <span>
            {goal.code} {goal.name}
          </span>
          <span className="why">{sayGoal(goal)}</span>
        </span>
      </th>
      <td role="cell" className="ou" data-head="Rating">
        <Link
          className={goal.rating === "NR" ? "cell open" : "cell"}
          href={practiceHref(appraisal, area, here, show)}
          scroll={false}
          aria-current={isSame(inHand, here) ? "true" : undefined}
        >
          <Unseen>{`${goal.code}: ${goal.rating}, ${goalRatingNames[goal.rating]}`}</Unseen>
          <span aria-hidden="true">{goal.rating}</span>
        </Link>
      </td>
    </tr>
  );
}

function Practice({ practice, ...props }: GridProps & { practice: PracticeRow }) {
  const { appraisal, area, instances, inHand, show } = props;
  const on = inHand !== null && inHand.kind !== "goal" && inHand.practice === practice.code;
  return (
    <tr role="row" className={on ? "on" : undefined}>
      <th scope="row" role="rowheader">
        <Code>{practice.code}</Code> {practice.name}
      </th>
      {practice.cells.map((cell) => {
        const here: InHand = { kind: "cell", practice: practice.code, instanceId: cell.instanceId };
        const name = instances.find(({ id }) => id === cell.instanceId)?.name ?? "";
        return (
          <td key={cell.instanceId} role="cell" className="c" data-head={name}>
            <Link
              className={`cell ${cell.value === null ? "open" : fills[cell.value]}`}
              href={practiceHref(appraisal, area, here, show)}
              scroll={false}
              aria-current={isSame(inHand, here) ? "true" : undefined}
            >
              <Unseen>
                {practice.code} at {name}:{" "}
              </Unseen>
              <Value value={cell.value} />
              <Marks marks={cellMarks(cell)} />
            </Link>
          </td>
        );
      })}
      <Unit {...{ appraisal, area, practice, inHand, show }} />
    </tr>
  );
}

type UnitProps = Pick<GridProps, "appraisal" | "area" | "inHand" | "show"> & { practice: PracticeRow };

function Unit({ appraisal, area, practice, inHand, show }: UnitProps) {
  const here: InHand = { kind: "unit", practice: practice.code };
  const { unit } = practice;
  return (
    <td role="cell" className="ou" data-head="Whole unit">
      <Link
        className={`cell ${unit.value === null ? "open" : fills[unit.value]}`}
        href={practiceHref(appraisal, area, here, show)}
        scroll={false}
        aria-current={isSame(inHand, here) ? "true" : undefined}
      >
        <Unseen>{practice.code} for the whole unit: </Unseen>
        <Value value={unit.value} />
        <Marks marks={unitMarks(unit)} />
      </Link>
    </td>
  );
}

function Value({ value }: { value: CellMark["value"] }) {
  if (value === null) return <>open</>;
  return (
    <>
      <Vessel fill={fills[value]} />
      {value}
      <Unseen> {valueNames[value]}</Unseen>
    </>
  );
}

function Marks({ marks }: { marks: readonly string[] }) {
  return marks.map((mark) => (
    <span key={mark} className="mark">
      {mark}
    </span>
  ));
}

const cellMarks = ({ overridden, stale, unwritten, unbacked }: CellMark): string[] => [
  ...(overridden ? ["own"] : []),
  ...(stale ? ["look again"] : []),
  ...(unwritten ? ["no weakness"] : []),
  ...(unbacked ? ["evidence gone"] : []),
];

const unitMarks = ({ value, chosen, judgement, stale }: UnitMark): string[] => {
  if (stale) return ["look again"];
  if (chosen) return ["judged"];
  return judgement && value !== null ? ["to judge"] : [];
};
