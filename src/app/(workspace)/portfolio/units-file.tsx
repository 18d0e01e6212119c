import { sayWork } from "@/app/words/portfolio";
import type { PortfolioView } from "@/server/queries/portfolio";
import { CsvLink } from "@/ui/charts/csv-link";

/** The units of this page as figures; bounds in columns of their own, what is missing empty. */
export function UnitsFile({ view: { lines } }: { view: PortfolioView }) {
  return (
    <p className="acts">
      <CsvLink
        file="units"
        figures="the units of this page as figures"
        heads={heads}
        rows={lines.map((line) => {
          const { name, reading } = line;
          return [
            name,
            reading?.verified.lower ?? null,
            reading?.verified.upper ?? null,
            reading?.declared.lower ?? null,
            reading?.declared.upper ?? null,
            reading?.target ?? null,
            reading?.backing?.inDate ?? null,
            reading?.backing?.accepted ?? null,
            reading?.declaredAt.slice(0, 10) ?? null,
            sayWork(line),
          ];
        })}
      />
    </p>
  );
}

const heads = [
  "Unit",
  "Verified, certain",
  "Verified, possible",
  "Declared, certain",
  "Declared, possible",
  "Target",
  "Accepted answers backed in date",
  "Accepted answers",
  "Declared on (UTC)",
  "Under way",
];
