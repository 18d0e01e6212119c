import { sayBlocked, sayHolding, sayMostly } from "@/app/words/portfolio";
import type { PortfolioView } from "@/server/queries/portfolio";
import { Downloads } from "@/ui/charts/downloads";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Share } from "@/ui/share";
import { Code, Note } from "@/ui/words";

/** The processes that keep most units from their targets, and what those units mostly lack. */
export function Holding({ view: { branch, holding, rolled }, note }: { view: PortfolioView; note: string }) {
  const heading = sayHolding(holding, rolled.assessed);
  const at = branch === null ? "" : `?branch=${branch.id}`;
  return (
    <Figure heading={heading} id="holding">
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
      {holding.length > 0 && (
        <Downloads
          drawing={{
            kind: "columns",
            labels: holding.map(({ id, units }) => `${id}\n${units} of ${rolled.assessed}`),
            axis: "Process, and how many assessed units it holds back",
            series: [
              { name: "units held back", mark: "reading", values: holding.map(({ units }) => units) },
              {
                name: "other assessed units",
                mark: "lacking",
                values: holding.map(({ units }) => rolled.assessed - units),
              },
            ],
          }}
          words={{
            heading,
            note,
            picture: "what holds units back as a picture",
            figures: "what holds units back as figures",
          }}
          file="units-held-back"
          heads={["Process", "Name", "Units held back", "Assessed units", "Keeps away", "Mostly missing"]}
          rows={holding.map((one) => [
            one.id,
            one.name,
            one.units,
            rolled.assessed,
            sayBlocked(one),
            sayMostly(one),
          ])}
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
