import type { Provenance } from "@/domain/catalogue";
import { DataTable, type TableHead } from "@/ui/data-table";
import { LevelMark } from "@/ui/level-mark";
import { Origin, sharedOrigin } from "../origin";
import { Passage } from "../passage";

type Entry = {
  name: string;
  text: string;
  /** The first level that asks for it or enables it. */
  from: number | null;
  origins: { name: Provenance; text: Provenance };
};

/** Names with what they mean; where all names, or all texts, have one origin, it is said once above them. */
export function Meanings({ heading, entries }: { heading: string; entries: readonly Entry[] }) {
  const names = sharedOrigin(entries.map((entry) => entry.origins.name));
  const texts = sharedOrigin(entries.map((entry) => entry.origins.text));
  return (
    <Passage
      heading={heading}
      note={
        <span className="origin-line">
          {names && (
            <span>
              Names <Origin of={names} />
            </span>
          )}
          {texts && (
            <span>
              Meanings <Origin of={texts} />
            </span>
          )}
        </span>
      }
    >
      <div className="meanings">
        <DataTable
          caption={heading}
          quiet
          heads={heads}
          rows={entries.map(({ name, text, from, origins }) => ({
            key: name,
            cells: [
              <Text key="name" text={name} origin={names ? null : origins.name} />,
              <Text key="text" text={text} origin={texts ? null : origins.text} />,
              <LevelMark key="from" lower={from} upper={from} />,
            ],
          }))}
        />
      </div>
    </Passage>
  );
}

const heads: readonly TableHead[] = [{ label: "Name" }, { label: "Meaning" }, { label: "From level" }];

function Text({ text, origin }: { text: string; origin: Provenance | null }) {
  return (
    <span className="inline">
      {text} {origin && <Origin of={origin} />}
    </span>
  );
}
