import { z } from "zod";
import {
  formatsOf,
  type ReportKind,
  type ReportSection,
  reportFormats,
  reportKinds,
  reportSections,
  sectionsOf,
} from "./kinds";

const id = z.uuid();

/**
 * What somebody wants reported. `key` is drawn once per form, so that a second click makes no second report. Sections that
 * the kind does not have are left out; none chosen means all of them.
 */
export const OrderReport = z
  .object({
    key: id,
    assessmentId: id,
    kind: z.enum(reportKinds),
    format: z.enum(reportFormats),
    sections: z.array(z.enum(reportSections)).default([]),
    /** Whether people are named. */
    names: z.boolean().default(false),
  })
  .refine(({ kind, format }) => formatsOf[kind].includes(format), { path: ["format"] })
  .transform((order) => ({ ...order, sections: chosen(order) }));
export type OrderReport = z.infer<typeof OrderReport>;

export const ReportId = z.object({ id });
export type ReportId = z.infer<typeof ReportId>;

/** Several ids parted by commas. */
export const ReportIds = z
  .string()
  .max(4000)
  .transform((ids) => ids.split(",").filter(Boolean))
  .pipe(z.array(id).max(50));

type Order = { readonly kind: ReportKind; readonly sections: readonly ReportSection[] };

function chosen({ kind, sections }: Order): ReportSection[] {
  const offered = sectionsOf[kind];
  const wanted = offered.filter((section) => sections.includes(section));
  return wanted.length === 0 || kind === "board" ? [...offered] : wanted;
}
