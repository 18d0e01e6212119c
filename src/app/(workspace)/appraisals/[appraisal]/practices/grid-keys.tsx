"use client";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { gridId } from "./hrefs";

/** How long the arrows rest on a cell before it is taken in hand, in milliseconds. */
const rest = 250;

/** Arrow keys move between the cells of the grid; where they rest, the cell is taken in hand. */
export function GridKeys({ label, children }: { label: string; children: ReactNode }) {
  const router = useRouter();
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const here =
      event.target instanceof HTMLElement ? event.target.closest<HTMLAnchorElement>("a.cell") : null;
    if (step === undefined || here === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = neighbour(event.currentTarget, here, step);
    if (next === null) return;
    next.focus();
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const { pathname, search } = new URL(next.href);
      router.replace(`${pathname}${search}`, { scroll: false });
    }, rest);
  };
  return (
    <section id={gridId} aria-label={label} onKeyDown={move}>
      {children}
    </section>
  );
}

type Step = { rows: number; columns: number };
const steps: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** The cell beside. Down a column of instances the goals are passed over: they have the last column alone. */
function neighbour(
  grid: HTMLElement,
  here: HTMLAnchorElement,
  { rows, columns }: Step,
): HTMLAnchorElement | null {
  const table = [...grid.querySelectorAll("tbody tr")].map((row) => [
    ...row.querySelectorAll<HTMLAnchorElement>("a.cell"),
  ]);
  const at = table.findIndex((row) => row.includes(here));
  const row = table[at] ?? [];
  const column = row.indexOf(here);
  if (columns !== 0) return row[column + columns] ?? null;
  const onwards = rows > 0 ? table.slice(at + 1) : table.slice(0, at).toReversed();
  if (column === row.length - 1) return onwards[0]?.at(-1) ?? null;
  return onwards.find(({ length }) => length === row.length)?.[column] ?? null;
}
