"use client";

import type { ReactNode } from "react";
import { type Bounds, rangeText } from "./range";
import { Trend } from "./trend";
import { UnitAxis, UnitPlumb, UnitScale } from "./unit-scale";

export type UnitRow = {
  key: string;
  name: ReactNode;
  /** Set in by how deep it stands. */
  depth: number;
  /** What stands for several units: set stronger. */
  up: boolean;
  declared: Bounds;
  verified: Bounds;
  target: number | null;
  /** The drawing in words. */
  scale: string;
  trend: { values: readonly (number | null)[]; label: string } | null;
  backed: string;
  assessed: string;
  /** What goes on there: shown below the name. */
  work?: ReactNode;
};

export type UnitTableProps = {
  caption: string;
  heads: Readonly<
    Record<"unit" | "verified" | "declared" | "target" | "trend" | "backed" | "assessed", string>
  >;
  /** Where the string hangs, and what is written beside it. */
  string: number | null;
  stringText: string;
  axis: string;
  rows: readonly UnitRow[];
};

/** Units on one axis. Narrow, a row becomes a stack that keeps its roles; what does not fit stands below the name. */
export function UnitTable({ caption, heads, string, stringText, axis, rows }: UnitTableProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: stacked rows would lose their roles
    <table className="units" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {heads.unit}
          </th>
          <th scope="col" role="columnheader" className="r">
            {heads.verified}
          </th>
          <th scope="col" role="columnheader" className="r">
            {heads.declared}
          </th>
          <th scope="col" role="columnheader" className="axis">
            <span className="vh">{axis}</span>
            <UnitAxis string={string} text={stringText} />
          </th>
          <th scope="col" role="columnheader" className="r">
            {heads.target}
          </th>
          <th scope="col" role="columnheader" className="opt">
            {heads.trend}
          </th>
          <th scope="col" role="columnheader" className="opt r">
            {heads.backed}
          </th>
          <th scope="col" role="columnheader" className="opt r">
            {heads.assessed}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.key} row={row} heads={heads} string={string} />
        ))}
      </tbody>
      {string !== null && (
        <tfoot aria-hidden="true">
          <tr>
            <td colSpan={3} />
            <td className="sc">
              <UnitPlumb string={string} />
            </td>
            <td colSpan={4} />
          </tr>
        </tfoot>
      )}
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: stacked rows would lose their roles
  );
}

function Row({ row, heads, string }: { row: UnitRow } & Pick<UnitTableProps, "heads" | "string">) {
  const { name, depth, up, declared, verified, target, scale, trend, backed, assessed, work } = row;
  const below = [backed && `${heads.backed} ${backed}`, assessed].filter(Boolean).join(" · ");
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: stacked rows would lose their roles
    <tr role="row" className={up ? "up" : undefined}>
      <th scope="row" role="rowheader" className={`d${Math.min(depth, 6)}`}>
        {name}
        {below && <small className="sub">{below}</small>}
        {work && <small className="work">{work}</small>}
      </th>
      <td role="cell" className="v r" data-head={heads.verified}>
        {rangeText(verified)}
      </td>
      <td role="cell" className="r" data-head={heads.declared}>
        {rangeText(declared)}
      </td>
      <td role="cell" className="sc">
        <UnitScale
          declared={declared}
          verified={verified}
          string={string}
          own={target === string ? null : target}
          label={scale}
        />
      </td>
      <td role="cell" className="r" data-head={heads.target}>
        {target ?? "–"}
      </td>
      <td role="cell" className="opt">
        {trend && <Trend {...trend} />}
      </td>
      <td role="cell" className="opt r">
        {backed}
      </td>
      <td role="cell" className="opt r">
        {assessed}
      </td>
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: stacked rows would lose their roles
  );
}
