import { coverageNames, rulesetNames } from "@/app/words/cmmi";
import { sayDay, sayMoment, sayPeriod } from "@/app/words/dates";
import { sayAge, sayUnrated } from "@/app/words/disclosure";
import { factorNames } from "@/app/words/rating";
import type { DisclosureView } from "@/server/queries/rating";

type Props = { view: DisclosureView; timeZone: string; now: Date };

/** Every field of the disclosure, one below the other, as on paper. */
export function DisclosureText({ view, timeZone, now }: Props) {
  const { disclosure: it, officialInScope, covered } = view;
  const rows: readonly [string, string][] = [
    ["Organisation", it.organisation],
    ["Organisational unit", it.unit === "" ? "not named" : it.unit],
    ["Declared by", it.sponsor],
    ["Lead", it.lead],
    ["Team", it.team.join(", ")],
    ["Model", it.model],
    ["Rule set", rulesetNames[it.ruleset]],
    ["Coverage", `${coverageNames[it.coverage]}, ${covered ? "met" : "not met"}`],
    ["Carried out", it.from === it.to ? sayDay(it.from) : sayPeriod(it.from, it.to)],
    ["Signed off", it.signedAt === null ? "not yet" : sayMoment(it.signedAt, timeZone)],
    ["Age", sayAge(it.signedAt, now)],
    ["People who took part", `${it.people}`],
    ["Sampling factors", sayFactors(it.factors)],
    ["Judgement calls", `${it.judgementCalls}, where the rules left the team a choice`],
    ["Overrides", `${it.overrides}, where a value is not the one that the rule gives`],
    ["Not rated", sayUnrated(it.unrated)],
    ...(officialInScope
      ? [
          ["Maturity level, indicative", sayLevels(it.maturityLevel, it.maturityLevelWithSm)] satisfies [
            string,
            string,
          ],
        ]
      : []),
  ];
  return (
    <dl className="disclosure">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const sayLevels = (official: number, withSm: number | null): string =>
  withSm === null ? `${official}` : `${official}; with SM, which no official level counts, ${withSm}`;

type Factors = DisclosureView["disclosure"]["factors"];

const sayFactors = (factors: Factors): string =>
  factors.length === 0
    ? "nothing said"
    : factors
        .map(
          ({ factor, relevant, reason }) =>
            `${factorNames[factor]}: ${relevant ? "relevant" : "not relevant"}${reason === "" ? "" : ` (${reason.replace(/\.$/, "")})`}`,
        )
        .join("; ");
