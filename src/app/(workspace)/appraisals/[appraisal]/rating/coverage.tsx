import { coverageNumber, coverageRules, sayGap } from "@/app/words/rating";
import type { CoverageView } from "@/server/queries/rating";
import { StateMark } from "@/ui/state-mark";

/** How many gaps of a rule are listed at once. */
const listed = 8;

/** Each rule of the coverage mode: whether it is met, and what is missing. */
export function Coverage({ coverage }: { coverage: CoverageView }) {
  return (
    <ul className="listed">
      {coverage.checks.map(({ rule, subgroup, met, gaps }) => (
        <li key={`${rule} ${subgroup}`}>
          <p className="line">
            <span>
              <b>{coverageNumber(rule)}</b> {coverageRules[rule]}
              {subgroup && ` Subgroup ${subgroup}.`}
            </span>
            <span className="state">
              <StateMark state={met ? "held" : "lacking"} />
              {met ? "met" : "not met"}
            </span>
          </p>
          {!met && gaps.length > 0 && (
            <details>
              <summary>What is missing</summary>
              <ul className="plain-list">
                {gaps.slice(0, listed).map((gap) => (
                  <li key={sayGap(gap)}>{sayGap(gap)}</li>
                ))}
                {gaps.length > listed && <li>and {gaps.length - listed} more</li>}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
