import { freshnessMarks, freshnessNames, sayExpired, sayTitle } from "@/app/words/evidence";
import type { ServingItem } from "@/server/queries/standards-evidence";
import { Entry, EntryList } from "@/ui/entry-list";
import { Link } from "@/ui/link";
import { Unseen } from "@/ui/words";
import { viewHref } from "../asked";
import { PlacesInFull, PlacesInShort } from "./places";

type ServingListProps = { items: readonly ServingItem[]; chosen: { id: string } | null; full: boolean };

/** Items with what each serves here and elsewhere: in short, or one of them in full. */
export function ServingList({ items, chosen, full }: ServingListProps) {
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
          {full ? (
            <PlacesInFull elsewhere={elsewhere} chosen={chosen} />
          ) : (
            <PlacesInShort elsewhere={elsewhere} chosen={chosen} />
          )}
          {!full && elsewhere.some(({ places }) => places.length > 3) && (
            <Link href={viewHref("evidence", chosen, { item: item.id })}>
              Name every place<Unseen> that {sayTitle(item)} serves</Unseen>
            </Link>
          )}
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
