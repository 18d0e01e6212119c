import type { Metadata } from "next";
import { found } from "@/app/found";
import { dayIn } from "@/app/words/assignments";
import { sayDay } from "@/app/words/dates";
import { sayEstablished } from "@/app/words/practices-across";
import { sayCodes, unitCodes } from "@/app/words/unit-codes";
import { readProcessMap } from "@/server/queries/process-map";
import { requireSession } from "@/server/session";
import { Downloads } from "@/ui/charts/downloads";
import { SeriesKey } from "@/ui/charts/series-key";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Link } from "@/ui/link";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { BranchPath } from "../branch-path";
import { MorePages } from "../more-pages";
import { pageNumber, textOf } from "../page-number";
import { figuresOf, gridOf, levelKey } from "./map-figures";
import { MapGrid } from "./map-grid";
import { PracticesAcross } from "./practices-across";

export const metadata: Metadata = { title: "Units by process" };

export default async function ProcessMapPage({ searchParams }: PageProps<"/portfolio/processes">) {
  const { actor, organisation, timeZone } = await requireSession();
  const query = await searchParams;
  const branch = textOf(query, "branch");
  const map = await found(readProcessMap(actor, { branch, page: pageNumber(query) }));
  const to = (page: number) => `/portfolio/processes?${new URLSearchParams({ branch, page: `${page}` })}`;
  const today = dayIn(new Date(), timeZone);
  const heading = sayEstablished(map);
  const [heads, rows] = figuresOf(map);
  const key = levelKey(map.capability).map((one) => ({ ...one, values: [] }));
  const codes = unitCodes(map.units.map(({ name }) => name));
  return (
    <>
      <Head
        path={<BranchPath branch={map.head} organisation={organisation} />}
        title={`${map.head?.name ?? organisation}, process by process`}
        lead="The capability that each unit declares in each process. A process opens all units, a unit its course."
      />
      <Body>
        {map.units.length === 0 ? (
          <Empty title="Nothing declared yet">
            Once an assessment of a unit of this branch is submitted, its processes stand here.
          </Empty>
        ) : (
          <>
            <Figure heading={heading} legend={<SeriesKey kind="columns" series={key} />}>
              <ul className="in-line">
                {map.units.map(({ unitId, name }, index) => (
                  <li key={unitId}>
                    <b>{codes[index]}</b> <Link href={`/portfolio/${unitId}`}>{name}</Link>
                  </li>
                ))}
              </ul>
              <MapGrid map={map} codes={codes} branch={branch} />
              <Downloads
                drawing={gridOf(map, codes)}
                words={{
                  heading,
                  note: `${map.head?.name ?? organisation}, ${sayDay(today)}. ${sayCodes(map.units, codes)} Declared, indicative.`,
                  picture: "the units by process as a picture",
                  figures: "the units by process as figures",
                }}
                file="units-by-process"
                heads={heads}
                rows={rows}
              />
              <MorePages page={map.page} pages={map.pages} total={map.total} what="units" to={to} />
              <Note>
                The block below a numeral takes the colour of its level; its right half is hatched where a
                higher one is possible. A slash is not applicable, a dash a process that the edition of that
                assessment does not have.
              </Note>
            </Figure>
            <PracticesAcross
              practices={map.practices}
              note={`${map.head?.name ?? organisation}, ${sayDay(today)}. Over the applicable processes of all assessed units (O-ISM3 2011, Table 2.1). Declared, indicative.`}
            />
          </>
        )}
      </Body>
    </>
  );
}
