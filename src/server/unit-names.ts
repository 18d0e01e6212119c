import "server-only";
import type { Tx } from "./db";

/** A name, however its letters are cased. Case is ignored by a pattern match, so what is a pattern in it is quoted. */
export const sameName = (name: string) => ({
  equals: name.replace(/[\\%_]/g, "\\$&"),
  mode: "insensitive" as const,
});

/** The unit that a name written by hand stands for; null where the organisation keeps none of that name. */
export async function unitNamed(tx: Tx, name: string): Promise<string | null> {
  if (name === "") return null;
  const unit = await tx.unit.findFirst({
    where: { name: sameName(name), archivedAt: null },
    select: { id: true },
  });
  return unit?.id ?? null;
}
