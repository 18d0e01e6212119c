import type { MarkedText } from "@/catalogue/cmmi-svc";
import type { GoalView, PracticeView } from "@/server/queries/catalogue-security-management";
import { Code } from "@/ui/words";
import { Origin, sharedOrigin } from "../origin";
import { Passage } from "../passage";

/** A specific goal, and each of its practices with all that is said of it. */
export function SpecificGoal({ goal }: { goal: GoalView }) {
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
        <Practice key={practice.code} practice={practice} />
      ))}
    </Passage>
  );
}

function Practice({ practice }: { practice: PracticeView }) {
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
      </div>
      <Texts heading="Subpractices" texts={subpractices} />
      <Texts heading="Work products" texts={workProducts} />
      <Texts heading="Prompts" texts={prompts} />
    </article>
  );
}

function Texts({ heading, texts }: { heading: string; texts: readonly MarkedText[] }) {
  if (texts.length === 0) return null;
  const shared = sharedOrigin(texts.map(({ provenance }) => provenance));
  return (
    <div>
      <h4 className="inline">
        {heading} {shared && <Origin of={shared} />}
      </h4>
      <ul>
        {texts.map(({ text, provenance }) => (
          <li key={text} className="inline">
            {text} {!shared && <Origin of={provenance} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
