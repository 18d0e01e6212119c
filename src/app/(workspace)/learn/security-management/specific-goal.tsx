import { materialTitles } from "@/app/words/material";
import type { GoalView, PracticeView } from "@/server/queries/catalogue-security-management";
import { Link } from "@/ui/link";
import { Code } from "@/ui/words";
import { Origin } from "../origin";
import { Passage } from "../passage";
import { MaterialTexts } from "./material-texts";
import { practicePath } from "./practice-path";

/** A specific goal, and each of its practices with all that is said of it. */
export function SpecificGoal({ goal, mayChange }: { goal: GoalView; mayChange: boolean }) {
  return (
    <Passage
      heading={
        <>
          <span className="num">{goal.code}</span> {goal.name}
        </>
      }
      origin={goal.provenance}
    >
      {goal.practices.map((practice) => (
        <Practice key={practice.code} practice={practice} mayChange={mayChange} />
      ))}
    </Passage>
  );
}

function Practice({ practice, mayChange }: { practice: PracticeView; mayChange: boolean }) {
  const { code, name, provenance, statement, subpractices, workProducts, prompts } = practice;
  return (
    <article className="practice">
      <div>
        <h3>
          <Code>{code}</Code> {name}
        </h3>
        <Origin of={provenance} />
        <p className="inline">
          {statement.text} <Origin of={statement.provenance} />
        </p>
        {mayChange && (
          <Link href={practicePath(code)}>
            Change the material <span className="vh">of {code}</span>
          </Link>
        )}
      </div>
      <MaterialTexts heading={materialTitles.subpractice} texts={subpractices} />
      <MaterialTexts heading={materialTitles["work-product"]} texts={workProducts} />
      <MaterialTexts heading={materialTitles.prompt} texts={prompts} />
    </article>
  );
}
