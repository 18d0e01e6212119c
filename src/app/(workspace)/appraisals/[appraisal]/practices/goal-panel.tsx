import { goalRatingNames, sayGoalRule } from "@/app/words/cmmi";
import type { GoalPanel } from "@/server/queries/practices";
import { Link } from "@/ui/link";
import { Vessel } from "@/ui/vessel";
import { Code } from "@/ui/words";
import { fills } from "./fills";
import { GoalForm } from "./goal-form";
import type { PanelProps } from "./panel-props";
import { Recorded } from "./recorded";
import { Title } from "./title";
import { Weaknesses } from "./weaknesses";

/** A goal: its rating with the rule, its practices, and whether the weaknesses harm it. */
export function GoalInHand({ view, timeZone, panel }: PanelProps & { panel: GoalPanel }) {
  const { rating, code, units, covered } = panel;
  const weaknesses = view.findings.filter(({ kind }) => kind === "weakness").length;
  return (
    <>
      <Title path={`${code}, ${panel.type} goal`} name={panel.name} />
      <div className="block suggested">
        <span className="value">{rating}</span>
        <div>
          <h3>Indicative: {goalRatingNames[rating]}</h3>
          <p className="note">{sayGoalRule(panel)}</p>
          {!covered && (
            <p className="note">
              The accepted evidence does not cover it yet.{" "}
              <Link href={`/appraisals/${view.appraisal.id}/rating#coverage`}>What is missing</Link>
            </p>
          )}
        </div>
      </div>
      <div className="block">
        <h3>Practices, for the whole unit</h3>
        <ul className="listed">
          {units.map((unit) => (
            <li key={unit.code} className="line">
              <span>
                <Code>{unit.code}</Code> {unit.name}
              </span>
              <span className="state">
                {unit.value === null ? (
                  "open"
                ) : (
                  <>
                    <Vessel fill={fills[unit.value]} />
                    {unit.value}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <Weaknesses findings={view.findings} />
      <GoalForm
        goal={{ appraisalId: view.appraisal.id, area: view.area.id, goal: code }}
        panel={panel}
        weaknesses={weaknesses}
        may={view.may.judge}
        recorded={<Recorded recorded={panel.recorded} timeZone={timeZone} />}
      />
    </>
  );
}
