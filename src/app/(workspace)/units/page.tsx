import type { Metadata } from "next";
import Link from "next/link";
import { found } from "@/app/found";
import { listUnits } from "@/server/queries/units";
import { requireActor } from "@/server/session";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Head } from "@/ui/head";
import { Empty } from "@/ui/notices";
import { Body } from "@/ui/page";
import { Keeping } from "../people/keeping";
import { AddUnitForm } from "./add-unit-form";

export const metadata: Metadata = { title: "Organisational units" };

export default async function UnitsPage({ searchParams }: PageProps<"/units">) {
  const actor = await requireActor();
  const archived = (await searchParams)["state"] === "archived";
  const units = await found(listUnits(actor, { archived }));
  return (
    <>
      <Head
        title="Organisational units"
        lead="The parts of the organisation that assessments speak of. They are suggested where an assessment is started."
      />
      <Body>
        <Keeping current="units" />
        {units.length === 0 ? (
          <Empty title={archived ? "Nothing archived" : "No units yet"}>
            {archived
              ? "Units that you archive appear here."
              : "Add the sites, departments or companies that are assessed on their own."}
          </Empty>
        ) : (
          <DataTable
            caption={archived ? "Archived units, by name" : "Units, by name"}
            quiet
            heads={[{ label: "Unit" }, { label: "Assessments", align: "right" }]}
            rows={units.map(({ unitId, name, assessments }) => ({
              key: unitId,
              cells: [
                <Link key="name" href={`/units/${unitId}`}>
                  {name}
                </Link>,
                assessments,
              ],
            }))}
          />
        )}
        <nav className="pages" aria-label="Other units">
          {archived ? (
            <Link href="/units">Show the units in use</Link>
          ) : (
            <Link href="/units?state=archived">Show the archived units</Link>
          )}
        </nav>
        {!archived && (
          <Figure heading="Add a unit">
            <AddUnitForm />
          </Figure>
        )}
      </Body>
    </>
  );
}
