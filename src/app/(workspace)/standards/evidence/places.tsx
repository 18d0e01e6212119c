import { countPlaces, standardNames } from "@/app/words/standards";
import type { ServingItem } from "@/server/queries/standards-evidence";
import { DataDetails } from "@/ui/data-details";
import { type Fact, Facts } from "@/ui/facts";
import { Link } from "@/ui/link";
import { evidenceHref } from "../asked";

type Elsewhere = ServingItem["elsewhere"];
type PlacesProps = { elsewhere: Elsewhere; chosen: { id: string } | null };

/** Where an item serves in a few words: places by name where there are few, their number where there are many. */
export function PlacesInShort({ elsewhere, chosen }: PlacesProps) {
  const facts = elsewhere.map(({ standard, places }): Fact => {
    const few = places.length <= 3;
    return {
      term: standardNames[standard],
      value: few ? <PlaceList {...{ standard, places, chosen }} /> : countPlaces(standard, places.length),
    };
  });
  return <Facts facts={facts} />;
}

/** Every place that an item serves, standard by standard; long lists are folded. */
export function PlacesInFull({ elsewhere, chosen }: PlacesProps) {
  return (
    <div className="places-in-full">
      {elsewhere.map(({ standard, places }) => (
        <DataDetails
          key={standard}
          summary={`${standardNames[standard]}: ${countPlaces(standard, places.length)}`}
          open={places.length <= 24}
        >
          <PlaceList {...{ standard, places, chosen }} />
        </DataDetails>
      ))}
    </div>
  );
}

type PlaceListProps = Elsewhere[number] & Pick<PlacesProps, "chosen">;

function PlaceList({ standard, places, chosen }: PlaceListProps) {
  return (
    <ul className="places">
      {places.map(({ code, name }) => (
        <li key={code}>
          <Link href={evidenceHref(chosen, { standard, code })}>{code}</Link>
          {name !== null && <span>{name}</span>}
        </li>
      ))}
    </ul>
  );
}
