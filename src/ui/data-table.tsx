"use client";

import type { ReactNode } from "react";

/** Figures stand right, words left. */
export type TableHead = { label: string; align?: "left" | "right" };

/** The first cell names the row. */
export type TableRow = { key: string; cells: readonly ReactNode[]; now?: boolean };

export type DataTableProps = {
  caption: string;
  /** The caption repeats a heading beside it: kept for screen readers alone. */
  quiet?: boolean;
  heads: readonly TableHead[];
  rows: readonly TableRow[];
  /** Columns of one width in every table of a page: half for the names, the rest in equal parts. */
  even?: boolean;
};

/** Rows on hairlines; on phones each row becomes a stack, which keeps the roles that `display` would take away. */
export function DataTable({ caption, quiet = false, heads, rows, even = false }: DataTableProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: stacked rows would lose their roles
    <table className={even ? "rows stack even" : "rows stack"} role="table">
      <caption className={quiet ? "vh" : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head.label} scope="col" role="columnheader" className={side(head)}>
              {head.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row" className={row.now ? "now" : undefined}>
            {row.cells.map((cell, index) => {
              const head = heads[index];
              return index === 0 ? (
                <th key={head?.label} scope="row" role="rowheader">
                  {cell}
                </th>
              ) : (
                <td key={head?.label} role="cell" className={side(head)} data-head={head?.label}>
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: stacked rows would lose their roles
  );
}

function side(head: TableHead | undefined) {
  return head?.align === "right" ? "r" : undefined;
}
