import type { ReactNode } from "react";
import type { Bounds } from "./range";

/** What a cell holds: bounds, not applicable, or nothing that could be measured; and where it leads. */
export type GridCell = ((Bounds & { label: string }) | { none: string; label: string }) & {
  href?: string | undefined;
};

export type LevelGridProps = {
  caption: string;
  head: string;
  /** A short code for each column, read out by its name. */
  columns: readonly { key: string; code: string; name: string }[];
  rows: readonly { key: string; name: ReactNode; cells: readonly GridCell[] }[];
};

/** Levels of many things side by side: the numeral, and below it a block in the colour of the level, hatched where more is possible. */
export function LevelGrid({ caption, head, columns, rows }: LevelGridProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: stacked rows would lose their roles
    <table className="level-grid" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {head}
          </th>
          {columns.map(({ key, code, name }) => (
            <th key={key} scope="col" role="columnheader" className="code">
              <abbr title={name} aria-label={name}>
                {code}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, name, cells }) => (
          <tr key={key} role="row">
            <th scope="row" role="rowheader">
              {name}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index]?.key} role="cell">
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: stacked rows would lose their roles
  );
}

/** A plain link: a grid has hundreds, and none of them is worth fetching ahead. */
function Cell({ cell }: { cell: GridCell }) {
  return cell.href === undefined ? (
    <Held cell={cell} />
  ) : (
    <a href={cell.href}>
      <Held cell={cell} />
    </a>
  );
}

function Held({ cell }: { cell: GridCell }) {
  if ("none" in cell)
    return (
      <span className="at-level">
        <span className="vh">{cell.label}</span>
        <span aria-hidden="true">{cell.none}</span>
      </span>
    );
  const [lower, upper] = [cell.lower ?? 0, cell.upper ?? 0];
  return (
    <span className={`at-level l${lower}`}>
      <span className="vh">{cell.label}</span>
      <b aria-hidden="true">{lower}</b>
      <i className={upper > lower ? "more" : undefined} aria-hidden="true" />
    </span>
  );
}
