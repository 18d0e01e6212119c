import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayArchived, sayMerged } from "@/app/words/units";
import { readUnit, type UnitView } from "@/server/queries/units";
import { requireActor } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Head, Path } from "@/ui/head";
import { Link } from "@/ui/link";
import { Body } from "@/ui/page";
import { ArchiveForm, RestoreForm } from "./aside-form";
import { MergeUnitForm, MoveUnitForm } from "./place-form";
import { RenameForm } from "./rename-form";

export const metadata: Metadata = { title: "An organisational unit" };

export default async function UnitPage({ params }: PageProps<"/units/[unit]">) {
  const unit = await found(readUnit(await requireActor(), (await params).unit));
  const above = unit.above.map(({ id, name }) => ({ label: name, href: `/units/${id}` }));
  return (
    <>
      <Head
        path={<Path steps={[{ label: "Organisational units", href: "/units" }, ...above]} />}
        title={unit.name}
        facts={[
          { term: "Assessments", value: unit.assessments },
          ...(unit.below.length > 0 ? [{ term: "Below it", value: <Below units={unit.below} /> }] : []),
          ...(unit.merged
            ? [
                {
                  term: "Merged into",
                  value: <Link href={`/units/${unit.merged.id}`}>{unit.merged.name}</Link>,
                },
              ]
            : []),
        ]}
      />
      <Body>
        <Figure heading="Its name" note="Assessments that speak of it already keep the name they were given.">
          <RenameForm unit={unit} />
        </Figure>
        {unit.archived ? <Aside unit={unit} /> : <InUse unit={unit} />}
      </Body>
    </>
  );
}

function InUse({ unit }: { unit: UnitView }) {
  return (
    <>
      <Figure heading="Its place" note="What is below it comes along.">
        <MoveUnitForm unit={unit} places={unit.elsewhere} />
      </Figure>
      {unit.elsewhere.length > 0 && (
        <Figure
          heading="Merging it into another unit"
          note="Its assessments and the units below it go to the other one; it is archived itself, and says where they went."
        >
          <MergeUnitForm unit={unit} places={unit.elsewhere} goes={sayMerged(unit)} />
        </Figure>
      )}
      <Figure
        heading="Setting it aside"
        note="It is neither suggested nor shown any more. Its assessments stay as they are, and you can restore it."
      >
        <ArchiveForm unitId={unit.unitId} goes={sayArchived(unit)} />
      </Figure>
    </>
  );
}

function Aside({ unit }: { unit: UnitView }) {
  return (
    <Figure heading="Using it again" note="It is suggested and shown again.">
      <RestoreForm unitId={unit.unitId} />
    </Figure>
  );
}

function Below({ units }: { units: UnitView["below"] }) {
  return (
    <ul className="in-line">
      {units.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/units/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
