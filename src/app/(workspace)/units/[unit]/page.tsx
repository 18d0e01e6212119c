import type { Metadata } from "next";
import { found } from "@/app/found";
import { readUnit } from "@/server/queries/units";
import { requireActor } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Body } from "@/ui/page";
import { AsideForm } from "./aside-form";
import { RenameForm } from "./rename-form";

export const metadata: Metadata = { title: "An organisational unit" };

export default async function UnitPage({ params }: PageProps<"/units/[unit]">) {
  const unit = await found(readUnit(await requireActor(), (await params).unit));
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Organisational units", href: "/units" }]} />}
        title={unit.name}
        facts={[{ term: "Assessments", value: unit.assessments }]}
      />
      <Body>
        <Figure heading="Its name" note="Assessments that speak of it already keep the name they were given.">
          <RenameForm unit={unit} />
        </Figure>
        {unit.archived ? (
          <Figure heading="Using it again" note="It is suggested again for new assessments.">
            <AsideForm unitId={unit.unitId} move="restore" />
          </Figure>
        ) : (
          <Figure
            heading="Setting it aside"
            note="It is not suggested any more. Its assessments stay as they are, and you can restore it."
          >
            <AsideForm unitId={unit.unitId} move="archive" />
          </Figure>
        )}
      </Body>
    </>
  );
}
