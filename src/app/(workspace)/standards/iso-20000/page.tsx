import type { Metadata } from "next";
import { found } from "@/app/found";
import { clauseStateMeanings, clauseStates, sayClauses, saySecurityClause } from "@/app/words/standards";
import { seeIso20000 } from "@/server/queries/standards";
import { requireActor } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Body } from "@/ui/page";
import { StateMark } from "@/ui/state-mark";
import { parseAsked, type SearchParams } from "../asked";
import { StandardsHead } from "../standards-head";
import { TableFoot } from "../table-foot";
import { Acronyms } from "./acronyms";
import { ClauseTable } from "./clause-table";

export const metadata: Metadata = { title: "ISO/IEC 20000" };

export default async function Iso20000({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = parseAsked(await searchParams);
  const table = await found(seeIso20000(await requireActor(), asked.assessment));
  const security = table.rows.find(({ coverage }) => coverage === "gap");
  return (
    <>
      <StandardsHead
        view="iso-20000"
        title={saySecurityClause(security?.state ?? null)}
        lead="ISO/IEC 20000-1:2005, clause by clause, with the process areas and generic practices of CMMI-SVC that speak of the same. No released area speaks of information security; Security Management, a pseudo process area, is bolted on for it."
        head={table.head}
      />
      <Body>
        <Figure heading={sayClauses(table.counts)} legend={<Legend />}>
          <ClauseTable rows={table.rows} chosen={table.head.chosen} />
          <Acronyms rows={table.rows} />
        </Figure>
      </Body>
      <TableFoot
        {...table}
        more={`Clauses of 2018: reconstructed. ${table.later.source} ${table.later.note ?? ""}`}
      />
    </>
  );
}

function Legend() {
  return (
    <ul className="key" aria-label="How a clause stands">
      {clauseStateMeanings.map(({ state, says }) => {
        const { word, mark } = clauseStates[state];
        return (
          <li key={state}>
            {mark && <StateMark state={mark} />}
            <span>
              <b>{word}</b>: {says}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
