"use client";
import { useRef } from "react";
import { sayDue } from "@/app/words/assignments";
import { processLevelNames } from "@/app/words/levels";
import type { ProcessLine } from "@/server/queries/answers";
import { Button } from "@/ui/button";
import { CheckField } from "@/ui/choice-fields";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Code } from "@/ui/words";
import { StandingMark } from "../../../standing-mark";
import { boxName } from "./chosen";

type AssignTableProps = {
  id: string;
  lines: readonly ProcessLine[];
  today: string;
  written: Readonly<Record<string, string>>;
};

/** One table per process level, each process with a box to tick. */
export function AssignTable({ lines, ...rest }: AssignTableProps) {
  const levels = [...new Set(lines.map(({ level }) => level))];
  return levels.map((level) => (
    <LevelTable key={level} level={level} lines={lines.filter((line) => line.level === level)} {...rest} />
  ));
}

function LevelTable({ level, lines, today, written }: AssignTableProps & { level: string }) {
  const name = processLevelNames[level] ?? level;
  const part = useRef<HTMLDivElement>(null);
  const boxes = () => [...(part.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])];
  const chooseAll = () => {
    const all = boxes().every(({ checked }) => checked);
    for (const box of boxes()) box.checked = !all;
  };
  return (
    <Figure
      heading={`${name}: ${lines.filter(({ assignment }) => assignment).length} of ${lines.length} have an owner`}
    >
      <div ref={part}>
        <Button kind="plain" onClick={chooseAll}>
          Choose all {name.toLowerCase()} ones, or none
        </Button>
        <DataTable
          caption={`${name} processes`}
          quiet
          even
          heads={[{ label: "Process" }, { label: "Owner" }, { label: "Due" }, { label: "State" }]}
          rows={lines.map(({ id, name: title, assignment }) => ({
            key: id,
            cells: [
              <CheckField
                key="box"
                id={boxName(id)}
                name={boxName(id)}
                value={assignment?.version ?? 0}
                defaultChecked={written[boxName(id)] !== undefined}
                label={
                  <>
                    <Code>{id}</Code> {title}
                  </>
                }
              />,
              assignment?.owner ?? "–",
              assignment === null ? "–" : sayDue(assignment.due, today),
              assignment === null ? "–" : <StandingMark key="state" assignment={assignment} today={today} />,
            ],
          }))}
        />
      </div>
    </Figure>
  );
}
