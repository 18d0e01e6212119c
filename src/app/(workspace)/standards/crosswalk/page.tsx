import type { Metadata } from "next";
import { found } from "@/app/found";
import { seeSmCrosswalk } from "@/server/queries/standards";
import { requireActor } from "@/server/session";
import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Body } from "@/ui/page";
import { parseAsked, type SearchParams } from "../asked";
import { StandardsHead } from "../standards-head";
import { TableFoot } from "../table-foot";
import { CrosswalkTable } from "./crosswalk-table";

export const metadata: Metadata = { title: "SM crosswalk" };

export default async function Crosswalk({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = parseAsked(await searchParams);
  const table = await found(seeSmCrosswalk(await requireActor(), asked.assessment));
  return (
    <>
      <StandardsHead
        view="crosswalk"
        title="What the practices of SM stand for elsewhere"
        lead="Beside each practice of Security Management what asks for the same in ISO/IEC 27001, O-ISM3, COBIT, NIST CSF, CERT-RMM and SSE-CMM. The table is ours, a draft."
        head={table.head}
      />
      <Body>
        <Figure heading="Practice by practice">
          <CrosswalkTable rows={table.rows} chosen={table.head.chosen} />
          <DataDetails summary="What the codes stand for">
            <DataTable
              caption="Codes of the other frameworks"
              quiet
              heads={[{ label: "Code" }, { label: "Name" }]}
              rows={Object.entries(table.names).map(([code, name]) => ({ key: code, cells: [code, name] }))}
            />
          </DataDetails>
        </Figure>
      </Body>
      <TableFoot {...table} />
    </>
  );
}
