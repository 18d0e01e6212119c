"use client";
import { requirementNames } from "@/app/words/answers";
import { questions } from "./questions";

type QuickHeadProps = { all: boolean; locked: boolean; onChoose: () => void };

export function QuickHead({ all, locked, onChoose }: QuickHeadProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: stacked rows would lose their roles
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader" className="row-box">
          <label>
            <input type="checkbox" checked={all} disabled={locked} onChange={onChoose} />
            <span className="vh">Choose every process in view</span>
          </label>
        </th>
        <th scope="col" role="columnheader">
          Process
        </th>
        {questions.map(({ requirement }) => (
          <th key={requirement} scope="col" role="columnheader" className="cell">
            {requirementNames[requirement]}
          </th>
        ))}
        <th scope="col" role="columnheader">
          Capability
        </th>
        <th scope="col" role="columnheader" className="r">
          Needed
        </th>
      </tr>
    </thead>
    // biome-ignore-end lint/a11y/noRedundantRoles: stacked rows would lose their roles
  );
}
