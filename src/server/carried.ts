import "server-only";
import { z } from "zod";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import type { Tx } from "./db";

const Carried = z.object({
  from: z.object({ id: z.uuid().nullable(), name: z.string() }),
  answer: draftAnswer,
});

/** Where an answer came from, and what it was there. The source has an id where it is an assessment, none where it is a file. */
export type Carried = z.infer<typeof Carried>;

/** Read back from a row: null where nothing was carried over, or it has been confirmed or changed since. */
export const carriedOf = (value: unknown): Carried | null =>
  value === null || value === undefined ? null : Carried.parse(value);

/** The processes of an assessment whose answers were carried over and wait to be confirmed. */
export async function loadUnconfirmed(tx: Tx, assessmentId: string): Promise<ReadonlyMap<string, Carried>> {
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId },
    orderBy: { position: "asc" },
    select: { process: true, carried: true },
  });
  return new Map(
    rows.flatMap(({ process, carried }) => {
      const known = carriedOf(carried);
      return known === null ? [] : [[process, known] as const];
    }),
  );
}
