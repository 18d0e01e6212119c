import { freshnessMarks, freshnessNames, sayExpired, sayLineOf, sayTitle } from "@/app/words/evidence";
import type { EvidenceLine } from "@/server/queries/evidence";
import { Entry, EntryList } from "@/ui/entry-list";

/** Items of the library: what each holds, what it backs, and whether it is in date. */
export function LibraryList({ label, lines }: { label: string; lines: readonly EvidenceLine[] }) {
  return (
    <EntryList label={label} wide>
      {lines.map((line) => (
        <Entry
          key={line.id}
          title={sayTitle(line)}
          href={`/evidence/${line.id}`}
          state={
            line.archived
              ? { mark: "not-applicable", word: "Archived" }
              : { mark: freshnessMarks[line.freshness], word: freshnessNames[line.freshness] }
          }
          line={sayLineOf(line)}
          warning={sayExpired(line.freshness)}
        />
      ))}
    </EntryList>
  );
}
