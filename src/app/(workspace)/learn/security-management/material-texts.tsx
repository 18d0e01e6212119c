import type { MaterialLine } from "@/server/queries/material";
import { Origin, sharedOrigin } from "../origin";

type MaterialTextsProps = { heading: string; texts: readonly MaterialLine[] };

/** The texts of one kind that are in use, each with whose it is. */
export function MaterialTexts({ heading, texts }: MaterialTextsProps) {
  const used = texts.filter(({ off }) => !off);
  if (used.length === 0) return null;
  const shared = sharedOrigin(used.map(({ provenance }) => provenance));
  return (
    <div>
      <h4 className="inline">
        {heading} {shared && <Origin of={shared} />}
      </h4>
      <ul>
        {used.map(({ text, provenance, own, shipped }) => (
          <li key={own?.id ?? shipped?.position} className="inline">
            {text} {!shared && <Origin of={provenance} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
