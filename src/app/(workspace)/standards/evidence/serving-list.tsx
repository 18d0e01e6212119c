import { freshnessMarks, freshnessNames, sayExpired, sayTitle } from "@/app/words/evidence";
import { standardNames } from "@/app/words/standards";
import type { ServingItem } from "@/server/queries/standards-evidence";
import { Entry, EntryList } from "@/ui/entry-list";
import { type Fact, Facts } from "@/ui/facts";

/** Items with what each serves here and elsewhere. */
export function ServingList({ items }: { items: readonly ServingItem[] }) {
  return (
    <EntryList label="Items of evidence, those that serve most standards first" wide>
      {items.map(({ item, here, elsewhere }) => (
        <Entry
          key={item.id}
          title={sayTitle(item)}
          href={`/evidence/${item.id}`}
          state={{ mark: freshnessMarks[item.freshness], word: freshnessNames[item.freshness] }}
          line={sayHere(here, elsewhere)}
          warning={sayExpired(item.freshness)}
        >
          <Facts facts={factsOf(elsewhere)} />
        </Entry>
      ))}
    </EntryList>
  );
}

/** What the list of standards below the line is. */
function sayHere(here: readonly string[], elsewhere: readonly unknown[]): string | undefined {
  if (here.length === 0) return undefined;
  const also = elsewhere.length === 0 ? "and no other standard." : "and would also serve:";
  return `Serves ${here.join(", ")} here, ${also}`;
}

const factsOf = (elsewhere: ServingItem["elsewhere"]): Fact[] =>
  elsewhere.map(({ standard, codes }) => ({ term: standardNames[standard], value: codes.join(", ") }));
