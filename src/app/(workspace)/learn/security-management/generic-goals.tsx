import type { GoalView, PracticeView } from "@/server/queries/catalogue-security-management";
import { Code } from "@/ui/words";
import { Origin, sharedOrigin } from "../origin";

/** The generic goals from the lowest up, each with its practices. */
export function GenericGoals({ goals }: { goals: readonly GoalView[] }) {
  return (
    <ol className="rungs">
      {goals.map((goal) => (
        <li key={goal.code}>
          <div>
            <h3>
              <Code>{goal.code}</Code> {goal.name}
            </h3>
            <p className="note inline">
              Capability level {goal.capabilityLevel} <Origin of={goal.provenance} />
            </p>
          </div>
          <Practices practices={goal.practices} />
        </li>
      ))}
    </ol>
  );
}

function Practices({ practices }: { practices: readonly PracticeView[] }) {
  if (practices.length === 0)
    return <p className="note">It has no practices of its own: the specific goals, once reached, make it.</p>;
  const names = sharedOrigin(practices.map((practice) => practice.provenance));
  const statements = sharedOrigin(practices.map((practice) => practice.statement.provenance));
  return (
    <div>
      <p className="note origin-line">
        {names && (
          <span>
            Codes and names <Origin of={names} />
          </span>
        )}
        {statements && (
          <span>
            Statements <Origin of={statements} />
          </span>
        )}
      </p>
      <ul className="generic">
        {practices.map(({ code, name, provenance, statement }) => (
          <li key={code}>
            <span className="inline">
              <Code>{code}</Code> {name} {!names && <Origin of={provenance} />}
            </span>
            <p className="inline">
              {statement.text} {!statements && <Origin of={statement.provenance} />}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
