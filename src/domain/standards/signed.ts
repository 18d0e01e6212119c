import { z } from "zod";
import type { Given, SignedResult } from "../appraisal/given";
import { areaRatings, characterisations, goalRatings, idIn } from "../cmmi/model";
import type { Attached } from "./evidence-index";
import { nothingAppraised, type Standing, standingOf } from "./standing";

/**
 * What was signed, as the standards' tables ask for it (ours): the rating as it was kept, and the weaknesses that it was given
 * for. Nothing where O-ISM3 alone was appraised.
 */
export function signedStanding({ rating }: SignedResult, { judgements }: Given): Standing {
  const kept = Kept.safeParse(rating);
  if (!kept.success) return nothingAppraised;
  const weaknesses = new Map<string, number>();
  for (const said of Object.values(judgements)) {
    const { data } = Weakness.safeParse(said);
    if (data === undefined) continue;
    const id = idIn(data.area, data.practice);
    weaknesses.set(id, (weaknesses.get(id) ?? 0) + 1);
  }
  return standingOf(kept.data.rating, weaknesses);
}

/** The evidence that a signed result was given for, by where it was attached (ours); what was rejected for a practice is left out. */
export function signedEvidence({ evidence, judgements }: Given): Attached[] {
  const answers = Object.keys(evidence).flatMap((key): Attached[] => {
    const [process = "", , item] = key.split(" ");
    return item === undefined || process.includes(":") ? [] : [{ item, process }];
  });
  const practices = Object.values(judgements).flatMap((said): Attached[] => {
    const { data } = Linked.safeParse(said);
    if (data === undefined || data.verdict === "rejected") return [];
    return [{ item: data.evidenceId, practice: idIn(data.area, data.practice) }];
  });
  return [...answers, ...practices];
}

const levels = [0, 1, 2, 3, 4, 5, "NR"] as const;

const Kept = z.object({
  rating: z.object({
    areas: z.array(
      z.object({ id: z.string(), rating: z.enum(areaRatings), capabilityLevel: z.literal(levels) }),
    ),
    goals: z.array(z.object({ id: z.string(), rating: z.enum(goalRatings) })),
    practices: z.array(z.object({ id: z.string(), value: z.enum(characterisations).nullable() })),
  }),
});

const Weakness = z.object({ kind: z.literal("weakness"), area: z.string(), practice: z.string() });
const Linked = z.object({
  area: z.string(),
  practice: z.string(),
  evidenceId: z.string(),
  verdict: z.string(),
});
