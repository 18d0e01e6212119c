import { movementNames, sayMovements } from "@/app/words/comparison";
import { sayDay } from "@/app/words/dates";
import { sayFoundation } from "@/app/words/left-out";
import type { Block, Cell } from "@/domain/report/document";
import { movementOf } from "@/domain/report/gaps";
import type { Report } from "@/domain/report/report";
import { leftOutOf, movedCell, rangeOf } from "./standing";

/** What went up, down, came in or fell out; what stands as before is counted only. */
export function changeBlocks(report: Report): Block[] {
  const { previous, processes } = report;
  if (previous === null) return [];
  const moved = processes.map((process) => ({ process, movement: movementOf(process) }));
  const movements = moved.flatMap(({ movement }) => (movement === null ? [] : [movement]));
  const changed = moved.filter(({ movement }) => movement !== null && movement !== "same");
  return [
    { kind: "heading", level: 2, text: `Since ${previous.name}: ${sayMovements(movements).toLowerCase()}.` },
    ...(changed.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: `Held against ${previous.name}, declared ${sayDay(previous.at)}`,
            columns: [
              { label: "Process", share: 5 },
              { label: "Was", share: 2.6 },
              { label: "Is", share: 2.6 },
              { label: "Moved", share: 2.4 },
            ],
            rows: changed.map(({ process, movement }): Cell[] => [
              `${process.id} ${process.name}`,
              levelCell(process.previous),
              levelCell(process),
              movement === null ? "" : movedCell(movement),
            ]),
          },
        ]),
  ];
}

const levelCell = (bounds: Report["processes"][number]["previous"]): Cell =>
  bounds === null || bounds.lower === null
    ? movementNames["left-out"]
    : { kind: "level", text: rangeOf(bounds), mark: { ...bounds, needed: null } };

export function leftOutBlocks(report: Report): Block[] {
  const leftOut = leftOutOf(report);
  return [
    { kind: "heading", level: 2, text: sayFoundation(leftOut.length, report.processes.length) },
    {
      kind: "table",
      caption: "",
      columns: [
        { label: "Process", share: 4 },
        { label: "Why it does not apply", share: 6 },
      ],
      rows: leftOut.map(({ id, name, answer }) => [`${id} ${name}`, answer.reason ?? "No reason is told."]),
    },
  ];
}
