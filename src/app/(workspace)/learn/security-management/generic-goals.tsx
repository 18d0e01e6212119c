import { materialTitles } from "@/app/words/material";
import type { GoalView, PracticeView } from "@/server/queries/catalogue-security-management";
import { Link } from "@/ui/link";
import { Code } from "@/ui/words";
import { Origin, sharedOrigin } from "../origin";
import { MaterialTexts } from "./material-texts";
import { practicePath } from "./practice-path";

/** The generic goals from the lowest up, each with its practices. */
export function GenericGoals({ goals, mayChange }: { goals: readonly GoalView[]; mayChange: boolean }) {
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
          <Practices practices={goal.practices} mayChange={mayChange} />
        </li>
      ))}
    </ol>
  );
}

function Practices({ practices, mayChange }: { practices: readonly PracticeView[]; mayChange: boolean }) {
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
        {practices.map(({ code, name, provenance, statement, ...material }) => (
          <li key={code}>
            <span className="inline">
              <Code>{code}</Code> {name} {!names && <Origin of={provenance} />}
            </span>
            <div>
              <p className="inline">
                {statement.text} {!statements && <Origin of={statement.provenance} />}
              </p>
              <MaterialTexts heading={materialTitles.subpractice} texts={material.subpractices} />
              <MaterialTexts heading={materialTitles["work-product"]} texts={material.workProducts} />
              <MaterialTexts heading={materialTitles.prompt} texts={material.prompts} />
              {mayChange && (
                <Link href={practicePath(code)}>
                  Change the material <span className="vh">of {code}</span>
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
