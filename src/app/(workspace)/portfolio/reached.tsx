import type { PortfolioFilter, Show } from "@/domain/portfolio/filter";
import type { RollUp } from "@/domain/portfolio/roll-up";
import { Link } from "@/ui/link";
import { Tallies } from "@/ui/tally";
import { portfolioHref } from "./portfolio-filter";

/** How many units are at their target in which sense, and how many have waited long; each shows them below. */
export function Reached({ rolled, filter }: { rolled: RollUp; filter: PortfolioFilter }) {
  const { assessed, reached, old } = rolled;
  const to = (show: Show, words: string) => (
    <Link href={portfolioHref(filter, { show, search: "" })}>{words}</Link>
  );
  const of = { of: assessed, ofLabel: ` of ${assessed}` };
  return (
    <Tallies
      tallies={[
        { key: "verified", count: reached.verified, label: to("verified", "verified at target"), ...of },
        { key: "declared", count: reached.declared, label: to("reached", "declared at target"), ...of },
        {
          key: "possible",
          count: reached.possible,
          label: to("possible", "could be, once unknowns are answered"),
          ...of,
        },
        { key: "old", count: old, label: to("old", "older than six months"), ...of },
      ]}
    />
  );
}
