import Link from "next/link";
import { sayBlocked, sayHolding, sayMostly } from "@/app/words/portfolio";
import type { PortfolioView } from "@/server/queries/portfolio";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Share } from "@/ui/share";
import { Code, Note } from "@/ui/words";

/** The processes that keep most units from their targets, and what those units mostly lack. */
export function Holding({ view: { branch, holding, rolled } }: { view: PortfolioView }) {
  const at = branch === null ? "" : `?branch=${branch.id}`;
  return (
    <Figure heading={sayHolding(holding, rolled.assessed)} id="holding">
      {holding.length > 0 && (
        <DataTable
          caption="What holds units back from their targets"
          quiet
          heads={[
            { label: "Process" },
            { label: "Units held back" },
            { label: "Keeps away" },
            { label: "Mostly missing" },
          ]}
          rows={holding.map((one) => ({
            key: one.id,
            cells: [
              <Link key="process" href={`/portfolio/processes/${one.id}${at}`}>
                <Code>{one.id}</Code> {one.name}
              </Link>,
              <Share
                key="units"
                count={one.units}
                of={rolled.assessed}
                label={`${one.units} of ${rolled.assessed}`}
              />,
              sayBlocked(one),
              sayMostly(one),
            ],
          }))}
        />
      )}
      <Note>
        A process holds a unit back while its certain capability is below the one that the unit’s own target
        asks for, by the profile that its assessment keeps. Mostly missing is what at least half of those
        units lack.
      </Note>
    </Figure>
  );
}
