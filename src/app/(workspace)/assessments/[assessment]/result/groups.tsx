import { groupsInShort, sayGroups } from "@/app/words/series";
import { Chart } from "@/ui/charts/chart";
import { SeriesKey } from "@/ui/charts/series-key";
import { DataTable } from "@/ui/data-table";
import { Figure } from "@/ui/figure";
import { BesideTable } from "@/ui/layouts";
import { Note } from "@/ui/words";
import { fileOf, noteOf } from "./charted";
import type { ChartedProps } from "./result-props";

/** The middle process of each group on a radar, beside the same figures as a table. */
export function Groups({ head, series, previous, verified }: ChartedProps) {
  const { groups } = series;
  const heading = sayGroups(groups, head.target);
  const drawing = {
    kind: "radar" as const,
    labels: groups.map(({ group, name }) => groupsInShort[group] ?? name),
    max: 5,
    series: [
      { name: "declared", mark: "reading" as const, values: groups.map(({ declared }) => declared) },
      ...(previous
        ? [{ name: "previous", mark: "previous" as const, values: groups.map((group) => group.previous) }]
        : []),
      ...(verified
        ? [
            {
              name: "verified",
              mark: "verified" as const,
              values: groups.map((group) => group.verified ?? null),
            },
          ]
        : []),
      {
        name: `needed for ${head.target}`,
        mark: "string" as const,
        values: groups.map(({ needed }) => needed),
      },
    ],
  };
  const heads = [
    "Group",
    "Processes",
    ...(previous ? ["Previous"] : []),
    "Declared",
    ...(verified ? ["Verified"] : []),
    "Needed",
  ];
  const rows = groups.map((group) => [
    group.name,
    group.processes,
    ...(previous ? [group.previous] : []),
    group.declared,
    ...(verified ? [group.verified ?? null] : []),
    group.needed,
  ]);
  return (
    <Figure heading={heading} legend={<SeriesKey {...drawing} />} id="groups">
      <BesideTable
        drawing={
          <Chart
            drawing={drawing}
            words={{
              label: `Radar of the middle capability of ${groups.length} groups. The figures are in the table beside it.`,
              heading,
              note: noteOf(head, verified),
              picture: "the groups as a picture",
              figures: "the groups as figures",
            }}
            file={fileOf(head, "groups")}
            heads={heads}
            rows={rows}
          />
        }
      >
        <DataTable
          caption="Middle capability by group"
          quiet
          heads={heads.map((label, index) => (index === 0 ? { label } : { label, align: "right" as const }))}
          rows={rows.map((cells, index) => ({
            key: groups[index]?.group ?? "",
            cells: cells.map((cell) => cell ?? "–"),
          }))}
        />
        <Note>
          Each group shows its middle process (with an even number the lower of the two), so every value is a
          whole level. Declared is what is held for certain. A dash is a gap: no process applies, none was
          measured before, or nothing is asked.
        </Note>
      </BesideTable>
    </Figure>
  );
}
