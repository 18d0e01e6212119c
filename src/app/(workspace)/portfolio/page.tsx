import type { Metadata } from "next";
import { Fragment } from "react";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { begin, counted, inWords } from "@/app/words/counts";
import { sayDay } from "@/app/words/dates";
import { sayString } from "@/app/words/portfolio";
import type { PortfolioFilter } from "@/domain/portfolio/filter";
import { type PortfolioView, readPortfolio } from "@/server/queries/portfolio";
import { requireSession } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { UnitMark } from "@/ui/unit-scale";
import { Note } from "@/ui/words";
import { EvidenceShelf } from "./evidence-shelf";
import { Gathering } from "./gathering";
import { Holding } from "./holding";
import { portfolioFilter, portfolioHref } from "./portfolio-filter";
import { PortfolioFilters } from "./portfolio-filters";
import { PortfolioHead } from "./portfolio-head";
import { PortfolioTable } from "./portfolio-table";
import { Reached } from "./reached";
import { UnderWay } from "./under-way";
import { UnitsFile } from "./units-file";

export const metadata: Metadata = { title: "Portfolio" };

export default async function PortfolioPage({ searchParams }: PageProps<"/portfolio">) {
  const { actor, organisation, timeZone } = await requireSession();
  const filter = portfolioFilter(await searchParams);
  const today = dayIn(new Date(), timeZone);
  const view = await found(readPortfolio(actor, filter, today));
  const note = `${organisation}, ${sayDay(today)}. Maturity by the profile that each assessment keeps, which is not part of O-ISM3. Indicative.`;
  const assessed = view.rolled.assessed > 0;
  return (
    <>
      <PortfolioHead view={view} organisation={organisation} />
      <Body>
        {assessed && (
          <div className="two lean standing">
            <Gathering view={view} filter={filter} note={note} />
            <Holding view={view} note={note} />
          </div>
        )}
        {view.units === 0 ? (
          <NoUnits loose={view.withoutUnit} />
        ) : (
          <Units view={view} filter={filter} timeZone={timeZone} />
        )}
        <div className="two lean">
          <EvidenceShelf shelf={view.shelf} note={note} />
          <UnderWay lines={view.lines} />
        </div>
      </Body>
    </>
  );
}

type UnitsProps = { view: PortfolioView; filter: PortfolioFilter; timeZone: string };

function Units({ view, filter, timeZone }: UnitsProps) {
  return (
    <Figure heading={sayString(view.rolled)} legend={<Legend target={view.rolled.target} />} id="units">
      {view.rolled.assessed > 0 && <Reached rolled={view.rolled} filter={filter} />}
      {view.branch === null && view.withoutUnit > 0 && <Loose view={view} />}
      <PortfolioFilters filter={filter} />
      {view.lines.length === 0 ? (
        <Empty title="No unit is like that" level={3}>
          Nothing in this branch fits what is asked for.{" "}
          <Link href={portfolioHref(filter, { show: "all", search: "" })}>Show all its units</Link>
        </Empty>
      ) : (
        <PortfolioTable view={view} filter={filter} timeZone={timeZone} />
      )}
      <Pages view={view} filter={filter} />
      {view.lines.length > 0 && <UnitsFile view={view} />}
      <Note>
        A unit without an assessment of its own shows the lowest of its units, bounds included; nothing is
        averaged. Backed is the share of accepted answers with evidence in date, our measure of confidence.
        Maturity follows the profile that each assessment keeps, which is not part of O-ISM3.
      </Note>
    </Figure>
  );
}

function Pages({ view: { page, pages, total }, filter }: Pick<UnitsProps, "view" | "filter">) {
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {page > 1 && <Link href={portfolioHref(filter, { page: page - 1 })}>Previous</Link>}
      <span>
        Page {page} of {pages}, {total} units
      </span>
      {page < pages && <Link href={portfolioHref(filter, { page: page + 1 })}>Next</Link>}
    </nav>
  );
}

function Legend({ target }: { target: number | null }) {
  return (
    <ul className="key">
      <li>
        <UnitMark kind="verified" />
        verified
      </li>
      <li>
        <UnitMark kind="declared" />
        declared, certain to possible
      </li>
      {target !== null && (
        <li>
          <UnitMark kind="own" />
          own target, where it is not {target}
        </li>
      )}
    </ul>
  );
}

/** Said above the table, since whoever looks there for an assessment would not find it. */
function Loose({ view: { withoutUnit, loose } }: { view: PortfolioView }) {
  const more = withoutUnit - loose.length;
  return (
    <Note>
      {begin(counted(withoutUnit, "declared assessment belongs", "declared assessments belong"))} to no unit
      and {withoutUnit === 1 ? "is" : "are"} not counted here:{" "}
      {loose.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && ", "}
          <Link href={`/assessments/${id}/result`}>{name}</Link>
        </Fragment>
      ))}
      {more > 0 && ` and ${inWords(more)} more`}. An administrator adds units, and names them as the
      assessments do.
    </Note>
  );
}

function NoUnits({ loose }: { loose: number }) {
  if (loose > 0)
    return (
      <Empty
        title={`${begin(counted(loose, "declared assessment belongs", "declared assessments belong"))} to no unit`}
      >
        <Link href="/assessments">{loose === 1 ? "Read it" : "Read them"} under Assessments.</Link> Here they
        stand with their maturity once an administrator has added the units that they speak of.
      </Empty>
    );
  return (
    <Empty title="No units yet">
      Every unit of the organisation stands here with its declared and verified maturity, once an
      administrator has added it and an assessment speaks of it.
    </Empty>
  );
}
