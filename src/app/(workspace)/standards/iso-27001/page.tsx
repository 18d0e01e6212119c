import type { Metadata } from "next";
import { found } from "@/app/found";
import { sayCapabilityLevel } from "@/app/words/cmmi";
import { sayCover, sayProposed } from "@/app/words/standards";
import { type Edition, seeIso27001 } from "@/server/queries/standards-iso-27001";
import { requireActor } from "@/server/session";
import { Figure } from "@/ui/figure";
import { Filter } from "@/ui/filter";
import { Body } from "@/ui/page";
import { parseAsked, type SearchParams, viewHref } from "../asked";
import { StandardsHead } from "../standards-head";
import { TableFoot } from "../table-foot";
import { ClauseTable } from "./clause-table";
import { CoverTable } from "./cover-table";
import { SpecificGoals } from "./specific-goals";

export const metadata: Metadata = { title: "ISO/IEC 27001" };

export default async function Iso27001({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = parseAsked(await searchParams);
  const table = await found(seeIso27001(await requireActor(), asked.assessment, asked.edition));
  const { head, edition, cover, rows, goals, level } = table;
  const name = `ISO/IEC 27001:${edition}`;
  return (
    <>
      <StandardsHead
        view="iso-27001"
        title={sayCover(name, cover)}
        lead={lead(edition)}
        head={head}
        keep={{ edition }}
      />
      <Body>
        <Filter
          label="Editions"
          links={(["2005", "2022"] as const).map((one) => ({
            href: viewHref("iso-27001", head.chosen, { edition: one }),
            label: `ISO/IEC 27001:${one}`,
            current: one === edition,
          }))}
        />
        <Figure
          heading={`Which clauses of ${name} ask for which generic practice`}
          note={[sayLevel(level), sayProposed(cover)].filter(Boolean).join(" ")}
        >
          <CoverTable cover={cover} edition={edition} chosen={head.chosen} />
        </Figure>
        <Figure
          heading="Clause by clause"
          note="The value is the lowest of the clause’s practices in SM; a clause has none while one of them has none."
        >
          <ClauseTable rows={rows} edition={edition} chosen={head.chosen} />
        </Figure>
        {goals.length > 0 && <SpecificGoals goals={goals} chosen={head.chosen} />}
      </Body>
      <TableFoot status={table.status} source={table.source} note={table.note} />
    </>
  );
}

const lead = (edition: Edition) =>
  edition === "2005"
    ? "The generic practices anchor the work of a process area. The clauses of the standard that ask for the same are the original proposal’s; the cover is computed from them."
    : "The proposal’s table of 2005, carried over through the history of the clauses. What we propose beside it is marked as ours, and counted apart.";

const sayLevel = (level: Awaited<ReturnType<typeof seeIso27001>>["level"]) =>
  level === null
    ? "SM, the management system itself, is not in scope, so that no practice has a value."
    : `SM, the management system itself: ${level === "NR" ? "not rated yet" : `${sayCapabilityLevel(level)}, indicative`}.`;
