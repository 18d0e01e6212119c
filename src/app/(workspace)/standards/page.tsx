import type { Metadata } from "next";
import { found } from "@/app/found";
import { counted } from "@/app/words/counts";
import { sayClauses, saySecurityClause, sayTwice } from "@/app/words/standards";
import { seeStandards } from "@/server/queries/standards";
import { requireActor } from "@/server/session";
import { Link } from "@/ui/link";
import { Body } from "@/ui/page";
import { parseAsked, type SearchParams, type View, viewHref, views } from "./asked";
import { StandardsHead } from "./standards-head";

export const metadata: Metadata = { title: "Standards" };

type Told = Awaited<ReturnType<typeof seeStandards>>;

export default async function Standards({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = parseAsked(await searchParams);
  const told = await found(seeStandards(await requireActor(), asked.assessment));
  return (
    <>
      <StandardsHead
        view=""
        title={saySecurityClause(told.iso20000.security)}
        lead="One body of evidence serves several audits. Each view shows what a standard asks for, what stands behind it, and where the same evidence would serve as well."
        head={told.head}
      />
      <Body>
        <ul className="standards-list">
          {entriesOf(told).map(({ view, says }) => (
            <li key={view}>
              <h2>
                <Link href={viewHref(view, told.head.chosen)}>{views[view]}</Link>
              </h2>
              <p>{says}</p>
            </li>
          ))}
        </ul>
      </Body>
    </>
  );
}

function entriesOf({
  iso20000,
  iso27001,
  areas,
  processes,
  crossed,
  evidence,
}: Told): { view: View; says: string }[] {
  const { practices, in2005, in2022, proposed } = iso27001;
  const also = proposed === 0 ? "" : `; with what we propose it is ${in2022 + proposed}`;
  return [
    { view: "iso-20000", says: sayClauses(iso20000) },
    {
      view: "iso-27001",
      says: `The clauses of 2005 ask for ${in2005} of the ${practices} generic practices. Followed into the clauses of 2022, it is ${in2022}${also}.`,
    },
    {
      view: "generic-practices",
      says:
        areas === 0
          ? "No process area is in scope yet."
          : `The ${practices} generic practices over ${counted(areas, "process area", "process areas")} in scope.`,
    },
    { view: "o-ism3", says: `What each of the ${processes} processes supports in ISO/IEC 27001:2022. Ours.` },
    {
      view: "crosswalk",
      says: `${crossed} practices of SM beside COBIT, NIST CSF, CERT-RMM and SSE-CMM. Ours.`,
    },
    { view: "evidence", says: sayTwice(evidence) },
  ];
}
