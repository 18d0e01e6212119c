import { sayMiddle, sayStanding } from "@/app/words/portfolio";
import type { PortfolioView } from "@/server/queries/portfolio";
import { Head, Path } from "@/ui/head";
import { Acts, LinkButton } from "@/ui/link-button";

type Props = { view: PortfolioView; organisation: string };

/** What an executive has to know in ten seconds: whether units are where they should be, and what keeps them. */
export function PortfolioHead({ view, organisation }: Props) {
  const { branch, rolled, holding } = view;
  const { assessed } = rolled;
  return (
    <Head
      path={
        <Path steps={[{ label: organisation, href: branch ? "/portfolio" : undefined }, ...above(view)]} />
      }
      title={branch ? `${branch.name}: ${lowered(sayStanding(rolled))}` : sayStanding(rolled)}
      lead={sayMiddle(rolled, holding)}
    >
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
      {several && <LinkButton href={`/portfolio/compare${at}`}>Two units side by side</LinkButton>}
      {branch !== "" && <LinkButton href={`/portfolio/${branch}`}>Over time</LinkButton>}
    </Acts>
  );
}

const above = ({ branch }: PortfolioView) =>
  branch === null
    ? [{ label: "Portfolio" }]
    : branch.above.map(({ id, name }) => ({ label: name, href: `/portfolio?branch=${id}` }));

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
