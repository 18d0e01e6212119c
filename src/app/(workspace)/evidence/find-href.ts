import type { FindEvidence } from "@/domain/evidence/input";

/** Whether the library is looked at as a whole. */
export const findsAll = ({ q, owner, freshness, sensitivity, unused, archived }: FindEvidence): boolean =>
  q === "" && owner === "" && freshness === "" && sensitivity === "" && !unused && !archived;

/** The address of one page of what is looked for. */
export function findHref({ page: _, unused, archived, ...words }: FindEvidence, page: number): string {
  const said = Object.entries(words).filter(([, value]) => value !== "");
  const query = new URLSearchParams([...said, ["page", String(page)]]);
  if (unused) query.set("unused", "yes");
  if (archived) query.set("archived", "yes");
  return `/evidence?${query}`;
}
