import type { Metadata } from "next";
import Link from "next/link";
import { found } from "@/app/found";
import { sayEstablished } from "@/app/words/practices-across";
import { unitCodes } from "@/app/words/unit-codes";
import { readProcessMap } from "@/server/queries/process-map";
import { requireSession } from "@/server/session";
import { csvAddress } from "@/ui/charts/csv";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Note } from "@/ui/words";
import { BranchPath } from "../branch-path";
import { MorePages } from "../more-pages";
import { pageNumber, textOf } from "../page-number";
import { figuresOf } from "./map-figures";
import { MapGrid } from "./map-grid";
import { PracticesAcross } from "./practices-across";

export const metadata: Metadata = { title: "Units by process" };

export default async function ProcessMapPage({ searchParams }: PageProps<"/portfolio/processes">) {
  const { actor, organisation } = await requireSession();
  const query = await searchParams;
  const branch = textOf(query, "branch");
  const map = await found(readProcessMap(actor, { branch, page: pageNumber(query) }));
  const to = (page: number) => `/portfolio/processes?${new URLSearchParams({ branch, page: `${page}` })}`;
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
            <Figure heading={sayEstablished(map)}>
              <ul className="in-line">
                {map.units.map(({ unitId, name }, index) => (
                  <li key={unitId}>
                    <b>{codes[index]}</b> <Link href={`/portfolio/${unitId}`}>{name}</Link>
                  </li>
                ))}
              </ul>
              <MapGrid map={map} codes={codes} branch={branch} />
              <p className="acts">
                <a className="btn plain" download="units-by-process.csv" href={csvAddress(...figuresOf(map))}>
                  CSV <span className="vh">the units by process as figures</span>
                </a>
              </p>
              <MorePages page={map.page} pages={map.pages} total={map.total} what="units" to={to} />
              <Note>
                The block below a numeral takes the colour of its level; its right half is hatched where a
                higher one is possible. A slash is not applicable, a dash a process that the edition of that
                assessment does not have.
              </Note>
            </Figure>
            <PracticesAcross practices={map.practices} />
          </>
        )}
      </Body>
    </>
  );
}
