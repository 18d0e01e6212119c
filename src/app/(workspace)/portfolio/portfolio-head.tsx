import Link from "next/link";
import { sayMiddle, sayStanding } from "@/app/words/portfolio";
import type { PortfolioFilter, Show } from "@/domain/portfolio/filter";
import type { PortfolioView } from "@/server/queries/portfolio";
import { Head, Path } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";
import { Tallies } from "@/ui/tally";
import { portfolioHref } from "./portfolio-filter";

type Props = { view: PortfolioView; filter: PortfolioFilter; organisation: string };

/** What an executive has to know in ten seconds: how many units are where they should be, and what keeps the others. */
export function PortfolioHead({ view, filter, organisation }: Props) {
  const { branch, rolled, holding } = view;
  const { assessed, reached } = rolled;
  const to = (show: Show, words: string) => (
    <Link href={portfolioHref(filter, { show, search: "" })}>{words}</Link>
  );
  const of = { of: assessed, ofLabel: ` of ${assessed}` };
  return (
    <Head
      path={
        <Path steps={[{ label: organisation, href: branch ? "/portfolio" : undefined }, ...above(view)]} />
      }
      title={branch ? `${branch.name}: ${lowered(sayStanding(rolled))}` : sayStanding(rolled)}
      lead={sayMiddle(rolled, holding)}
    >
      {assessed > 0 && (
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
            { key: "old", count: rolled.old, label: to("old", "older than six months"), ...of },
          ]}
        />
      )}
      {assessed > 0 && <Ways branch={branch?.id ?? ""} several={assessed > 1} />}
    </Head>
  );
}

/** What else there is to see of the same units. */
function Ways({ branch, several }: { branch: string; several: boolean }) {
  const at = branch === "" ? "" : `?branch=${branch}`;
  return (
    <Acts>
      <LinkButton kind="first" href={`/portfolio/processes${at}`}>
        Process by process
      </LinkButton>
      {several && <LinkButton href="/portfolio/compare">Two units side by side</LinkButton>}
      {branch !== "" && <LinkButton href={`/portfolio/${branch}`}>Over time</LinkButton>}
    </Acts>
  );
}

const above = ({ branch }: PortfolioView) =>
  branch === null
    ? [{ label: "Portfolio" }]
    : branch.above.map(({ id, name }) => ({ label: name, href: `/portfolio?branch=${id}` }));

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
