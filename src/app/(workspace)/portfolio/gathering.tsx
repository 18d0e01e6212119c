import { sayAim, sayGathering } from "@/app/words/portfolio";
import { type PortfolioFilter, type Show, shows } from "@/domain/portfolio/filter";
import type { PortfolioView } from "@/server/queries/portfolio";
import { Chart } from "@/ui/charts/chart";
import { SeriesKey } from "@/ui/charts/series-key";
import { DataDetails } from "@/ui/data-details";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Link } from "@/ui/link";
import { Note } from "@/ui/words";
import { portfolioHref } from "./portfolio-filter";

type Props = { view: PortfolioView; filter: PortfolioFilter; note: string };

/** How many units stand at each maturity: verified beside declared, or while nothing is verified, what may be. */
export function Gathering({ view: { rolled }, filter, note }: Props) {
  const { distribution, verified, assessed, levelled, target } = rolled;
  const heading = sayGathering(rolled);
  const drawing = {
    kind: "columns" as const,
    labels: distribution.map(({ level }) => `${level}`),
    axis: "Maturity",
    counted: true,
    ...(target === null ? {} : { string: { at: target, text: sayAim(target, assessed) } }),
    series:
      verified > 0
        ? [
            series("units, verified", "reading", "verified"),
            series("units, declared", "previous", "declared"),
          ]
        : [
            series("units, declared for certain", "reading", "declared"),
            series("possible", "possible", "possible"),
          ],
  };
  function series(
    name: string,
    mark: "reading" | "previous" | "possible",
    of: "verified" | "declared" | "possible",
  ) {
    return { name, mark, values: distribution.map((level) => level[of]) };
  }
  const heads = ["Maturity", "Verified", "Declared", "Possible"];
  const rows = distribution.map((one) => [one.level, one.verified, one.declared, one.possible]);
  const units = (count: number, which: "verified" | "at", level: number) =>
    count === 0 ? (
      0
    ) : (
      <Link key={which} href={portfolioHref(filter, { show: at(which, level), search: "" })}>
        {count}
        <span className="vh">{which === "at" ? ` declared at ${level}` : ` verified at ${level}`}</span>
      </Link>
    );
  return (
    <Figure heading={heading} legend={<SeriesKey {...drawing} />} id="levels">
      <Chart
        drawing={drawing}
        words={{
          label:
            "Columns: units at each maturity from 0 to 5, and the target. The figures are in the table below.",
          heading,
          note,
          picture: "the units by maturity as a picture",
          figures: "the units by maturity as figures",
        }}
        file="units-by-maturity"
        heads={heads}
        rows={rows}
      />
      <DataDetails summary="The figures, and the units behind them">
        <Note>
          A unit counts once where it stands for certain, and once more as possible at the level it would have
          if each of its unknowns turned out to be a yes. {behind(assessed, levelled)}
        </Note>
        <DataTable
          caption="Units at each maturity"
          quiet
          heads={heads.map((label, index) => (index === 0 ? { label } : { label, align: "right" as const }))}
          rows={distribution.map((one) => ({
            key: `${one.level}`,
            cells: [
              one.level,
              units(one.verified, "verified", one.level),
              units(one.declared, "at", one.level),
              one.possible,
            ],
          }))}
        />
      </DataDetails>
    </Figure>
  );
}

const at = (which: "verified" | "at", level: number): Show =>
  shows.find((show) => show === `${which}-${level}`) ?? "all";

const behind = (assessed: number, levelled: number) =>
  assessed === levelled
    ? `All ${assessed} assessed units are counted.`
    : `${levelled} of ${assessed} assessed units are counted; to the others nothing applies that their profile asks for.`;
