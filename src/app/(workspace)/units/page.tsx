import type { Metadata } from "next";
import { found } from "@/app/found";
import { listSpokenNames, listUnitPlaces, listUnits } from "@/server/queries/units";
import { requireActor } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Link } from "@/ui/link";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Keeping } from "../people/keeping";
import { AddUnitForm } from "./add-unit-form";
import { SpokenNames } from "./spoken-names";
import { UnitTable } from "./unit-table";

export const metadata: Metadata = { title: "Organisational units" };

export default async function UnitsPage({ searchParams }: PageProps<"/units">) {
  const actor = await requireActor();
  const query = await searchParams;
  const archived = query["state"] === "archived";
  const page = Number(query["page"]);
  const list = await found(listUnits(actor, { archived, page: Number.isInteger(page) ? page : 1 }));
  const places = await found(listUnitPlaces(actor));
  const spoken = archived ? [] : await found(listSpokenNames(actor));
  return (
    <>
      <Head
        title="Organisational units"
        lead="The parts of the organisation that assessments speak of, one below the other. They are suggested where an assessment is started, and stand in the portfolio."
      />
      <Body>
        <Keeping current="units" />
        {list.total === 0 ? (
          <Empty title={archived ? "Nothing archived" : "No units yet"}>
            {archived
              ? "Units that you archive appear here."
              : "Add the sites, departments or companies that are assessed on their own."}
          </Empty>
        ) : (
          <UnitTable list={list} archived={archived} />
        )}
        <nav className="pages" aria-label="Other units">
          {archived ? (
            <Link href="/units">Show the units in use</Link>
          ) : (
            <Link href="/units?state=archived">Show the archived units</Link>
          )}
        </nav>
        {spoken.length > 0 && <SpokenNames names={spoken} />}
        {!archived && (
          <Figure heading="Add a unit">
            <AddUnitForm places={places} />
          </Figure>
        )}
      </Body>
    </>
  );
}
