import { requirementNames } from "@/app/words/answers";
import { sayReach } from "@/app/words/result";
import type { ResultRow } from "@/server/queries/result";
import { Downloads } from "@/ui/charts/downloads";
import { rangeText } from "@/ui/range";
import { fileOf, noteOf } from "./charted";
import type { ResultProps } from "./result-props";

/** The strips of all processes to take along, one below the other. */
export function StripsFiles({ head, result, verified }: ResultProps) {
  const rung = result.rungs.findLast(({ level }) => level <= head.target);
  const rows = result.levels.flatMap(({ rows: of }) => of);
  const checked = ({ id, applicable }: ResultRow) => {
    const bounds = verified?.processes[id] ?? null;
    return !applicable || bounds === null ? "n/a" : rangeText(bounds);
  };
  return (
    <Downloads
      drawing={{
        kind: "strips",
        columns: ["Capability 1 to 5", "Declared", ...(verified ? ["Verified"] : [])],
        rows: rows.map((row) => ({
          code: row.id,
          name: row.name,
          needed: row.applicable ? row.needed : null,
          cells: [
            row.applicable ? [row.lower ?? 0, row.upper ?? 0] : "not applicable",
            row.applicable ? rangeText(row) : "n/a",
            ...(verified ? [checked(row)] : []),
          ],
        })),
        key: [
          { name: "declared; the stronger, the higher", mark: "level-2" },
          { name: "possible", mark: "possible" },
          { name: `needed for maturity ${head.target}`, mark: "string" },
        ],
      }}
      words={{
        heading: rung ? sayReach(rung) : "The profile has no level.",
        note: noteOf(head, verified),
        picture: "the processes as a picture",
        figures: "the processes as figures",
      }}
      file={fileOf(head, "processes")}
      heads={[
        "Process",
        "Name",
        "Certain",
        "Possible",
        ...(verified ? ["Verified"] : []),
        "Needed",
        "The next level misses",
      ]}
      rows={rows.map((row) => [
        row.id,
        row.name,
        row.applicable ? row.lower : "not applicable",
        row.applicable ? row.upper : null,
        ...(verified ? [checked(row)] : []),
        row.applicable ? row.needed : null,
        row.missing.map(({ requirement }) => requirementNames[requirement]).join(", "),
      ])}
    />
  );
}
