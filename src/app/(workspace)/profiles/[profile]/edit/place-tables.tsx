"use client";
import { processLevelNames } from "@/app/words/levels";
import type { ProfileView } from "@/server/queries/profiles";
import { SelectField } from "@/ui/choice-fields";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { Code, Unseen } from "@/ui/words";
import type { FieldOf } from "./profile-fields";

type PlaceTablesProps = { processes: ProfileView["processes"]; field: FieldOf };

/** Which level adds each process, one table per level of the standard. */
export function PlaceTables({ processes, field }: PlaceTablesProps) {
  const groups = [...new Set(processes.map(({ level }) => level))];
  return (
    <div id="processes" tabIndex={-1}>
      {groups.map((group) => (
        <Figure key={group} heading={`${processLevelNames[group] ?? group} processes`}>
          <DataTable
            caption={`The level that adds each ${group} process`}
            quiet
            even
            heads={[{ label: "Process" }, { label: "Added at" }]}
            rows={processes
              .filter(({ level }) => level === group)
              .map(({ id, name, from }) => ({
                key: id,
                cells: [
                  <span key="name">
                    <Code>{id}</Code> {name}
                  </span>,
                  <SelectField
                    key="from"
                    {...field(`from-${id}`, String(from ?? ""))}
                    label={<Unseen>{`${id} is added at`}</Unseen>}
                    options={options}
                  />,
                ],
              }))}
          />
        </Figure>
      ))}
    </div>
  );
}

const options = [
  { value: "", label: "Not asked for" },
  ...[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: `Level ${level}` })),
];
