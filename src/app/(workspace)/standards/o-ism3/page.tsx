import type { Metadata } from "next";
import { found } from "@/app/found";
import { seeOism3Clauses } from "@/server/queries/standards-processes";
import { requireActor } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Body } from "@/ui/page";
import { parseAsked, type SearchParams } from "../asked";
import { StandardsHead } from "../standards-head";
import { TableFoot } from "../table-foot";
import { ProcessTable } from "./process-table";

export const metadata: Metadata = { title: "O-ISM3 to ISO/IEC 27001" };

export default async function Oism3({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = parseAsked(await searchParams);
  const table = await found(seeOism3Clauses(await requireActor(), asked.assessment));
  const supporting = table.rows.filter(({ clauses }) => clauses.length > 0).length;
  return (
    <>
      <StandardsHead
        view="o-ism3"
        title={`${supporting} of ${table.rows.length} processes support ISO/IEC 27001:2022`}
        lead="Which clauses and controls each process of O-ISM3 supports. The two differ in approach, so that a row says “supports”, never “equals”. The table is ours, a draft."
        head={table.head}
      />
      <Body>
        <Figure
          heading="Process by process"
          note="Levels are capability, declared by the organisation and verified by appraisers; clauses that begin with A are controls of Annex A."
        >
          <ProcessTable table={table} />
        </Figure>
      </Body>
      <TableFoot {...table} />
    </>
  );
}
