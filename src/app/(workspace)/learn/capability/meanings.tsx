import type { Provenance } from "@/domain/catalogue";
import { LevelMark } from "@/ui/level-mark";
import { Origin, sharedOrigin } from "../origin";

type Entry = {
  name: string;
  text: string;
  /** The first level that asks for it or enables it. */
  from: number | null;
  origins: { name: Provenance; text: Provenance };
};

/** Names with what they mean; where all names, or all texts, have one origin, it is said once above them. */
export function Meanings({ caption, entries }: { caption: string; entries: readonly Entry[] }) {
  const names = sharedOrigin(entries.map((entry) => entry.origins.name));
  const texts = sharedOrigin(entries.map((entry) => entry.origins.text));
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: stacked rows would lose their roles
    <table className="rows stack meanings" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Name {names && <Origin of={names} />}
          </th>
          <th scope="col" role="columnheader">
            Meaning {texts && <Origin of={texts} />}
          </th>
          <th scope="col" role="columnheader">
            From level
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entries.map(({ name, text, from, origins }) => (
          <tr key={name} role="row">
            <th scope="row" role="rowheader">
              {name} {!names && <Origin of={origins.name} />}
            </th>
            <td role="cell">
              {text} {!texts && <Origin of={origins.text} />}
            </td>
            <td role="cell">
              <LevelMark lower={from} upper={from} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: stacked rows would lose their roles
  );
}
