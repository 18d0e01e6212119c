import type { ReactNode } from "react";
import { requirementNames } from "@/app/words/answers";
import type { CapabilityTable } from "@/server/queries/catalogue-levels";
import { Unseen } from "@/ui/words";
import { Origin } from "../origin";

/** Levels from left to right, what they ask for and enable from top to bottom; nothing here depends on a process. */
export function LevelMatrix({ table }: { table: CapabilityTable }) {
  const { levels, requirements, practices } = table;
  return (
    <table className="matrix">
      <caption className="vh">Table 2.1: capability levels, what they ask for and what they enable</caption>
      <thead>
        <tr>
          <th scope="col">Capability</th>
          {levels.map(({ level, name }) => (
            <th scope="col" key={level}>
              <b>{level}</b> <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <Rows
        heading="Asks for"
        levels={levels}
        rows={requirements.map(({ requirement, levels }) => ({
          key: requirement,
          name:
            requirement === "quality" ? (
              <QualityName name={requirementNames.quality} />
            ) : (
              requirementNames[requirement]
            ),
          from: Math.min(...levels),
        }))}
      />
      <Rows
        heading="Enables"
        levels={levels}
        rows={practices.flatMap(({ name, from }) => (from === null ? [] : [{ key: name, name, from }]))}
      />
    </table>
  );
}

type Row = { key: string; name: ReactNode; from: number };

function Rows({
  heading,
  levels,
  rows,
}: {
  heading: string;
  levels: CapabilityTable["levels"];
  rows: Row[];
}) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={levels.length + 1}>
          {heading}
        </th>
      </tr>
      {rows.map(({ key, name, from }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {levels.map(({ level }) => (
            <td key={level}>{level >= from ? <Filled level={level} /> : <Unseen>no</Unseen>}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Filled({ level }: { level: number }) {
  return (
    <>
      <i className={`on-level-${level}`} aria-hidden="true" />
      <Unseen>yes</Unseen>
    </>
  );
}

function QualityName({ name }: { name: string }) {
  return (
    <>
      {name}, where applicable <Origin of="ours" />
    </>
  );
}
