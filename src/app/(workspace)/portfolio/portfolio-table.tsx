import { sayBacked, sayDate, sayLevels, sayLowest, sayScale, sayWork } from "@/app/words/portfolio";
import type { PortfolioFilter } from "@/domain/portfolio/filter";
import type { PortfolioLine, PortfolioView } from "@/server/queries/portfolio";
import { Link } from "@/ui/link";
import { type UnitRow, UnitTable } from "@/ui/unit-table";
import { portfolioHref } from "./portfolio-filter";

type Props = { view: PortfolioView; filter: PortfolioFilter; timeZone: string };

/** Every unit on one axis. What has no reading of its own shows the lowest of the units below it, and says so. */
export function PortfolioTable({ view, filter, timeZone }: Props) {
  const { rolled, lines } = view;
  return (
    <UnitTable
      caption="Units, and where they stand"
      heads={heads}
      string={rolled.target}
      stringText={`Most aim at ${rolled.target}`}
      axis="Scale 0 to 5"
      rows={lines.map((line) => rowOf(line, { view, filter, timeZone }))}
    />
  );
}

const heads = {
  unit: "Unit",
  verified: "Verified",
  declared: "Declared",
  target: "Target",
  trend: "Last four",
  backed: "Backed",
  assessed: "Assessed",
};

const none = { lower: null, upper: null };

function rowOf(line: PortfolioLine, props: Props): UnitRow {
  const { unitId, name, depth, reading, below } = line;
  const row = { key: unitId, name: <Name line={line} {...props} />, depth, work: sayWork(line) };
  if (reading === null) {
    const lowest = below?.rolled.weakest ?? { declared: none, verified: none };
    const target = below?.rolled.target ?? null;
    return {
      ...row,
      up: below !== null,
      ...lowest,
      // Each unit below has a target of its own.
      target: null,
      scale:
        target === null
          ? `${name}: no reading`
          : `${sayScale(name, { ...lowest, target })}, the lowest of its units`,
      trend: null,
      backed: "",
      assessed: below ? sayLowest(below.rolled) : line.draft?.again ? "open again" : "not declared yet",
    };
  }
  const { declared } = reading.lastFour;
  return {
    ...row,
    up: below !== null,
    declared: reading.declared,
    verified: reading.verified,
    target: reading.target,
    scale: sayScale(name, reading),
    trend:
      declared.length > 1 ? { values: declared, label: `Declared lately: ${sayLevels(declared)}` } : null,
    backed: sayBacked(reading),
    assessed: sayDate(reading.declaredAt, props.timeZone),
  };
}

/** A branch opens where it is not open yet; a unit opens where it stands. */
function Name({ line: { unitId, name, reading, below }, view, filter }: { line: PortfolioLine } & Props) {
  const opens = below !== null && unitId !== view.branch?.id;
  if (opens && reading === null) return <Link href={portfolioHref(filter, { branch: unitId })}>{name}</Link>;
  return (
    <>
      {reading ? <Link href={`/portfolio/${unitId}`}>{name}</Link> : name}
      {opens && (
        <>
          {" "}
          <Link className="within" href={portfolioHref(filter, { branch: unitId })}>
            Open<span className="vh"> the branch {name}</span>
          </Link>
        </>
      )}
    </>
  );
}
