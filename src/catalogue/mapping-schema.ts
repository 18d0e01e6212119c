import { z } from "zod";
import { codeSchema, nameSchema, textSchema } from "./item-schema";

/** Where a table is from: the seed documents, a public source, put together from knowledge, or this product's own proposal. */
export const mappingStatuses = ["seed", "read", "reconstructed", "proposed"] as const;
export type MappingStatus = (typeof mappingStatuses)[number];

const clause = z.string().regex(/^(A\.)?\d+(\.\d+)*( [a-z](-[a-z])?)?( \([a-z ]+\))?$|^Annex A$/);
const genericPractice = z.string().regex(/^GP \d\.\d+$/);
const codes = z.array(codeSchema);

/** A table of rows that says where it is from and what is to be known of it. */
function table<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    status: z.enum(mappingStatuses),
    source: textSchema,
    note: textSchema.nullable(),
    rows: z.array(row).min(1),
  });
}

/** `coverage` is ours: a clause fits the areas well, is a gap, asks nothing of them, or is a heading. */
export const iso20000Schema = table(
  z.strictObject({
    clause,
    title: nameSchema,
    areas: z.strictObject({ "1.2": codes, "1.3": codes }),
    practices: z.array(genericPractice),
    coverage: z.enum(["good", "gap", "na", "header"]),
    closedBy: codeSchema.nullable(),
    proposed: codes,
    note: textSchema.nullable(),
  }),
);

export const iso20000EditionsSchema = table(
  z.strictObject({ y2005: clause, y2011: nameSchema, y2018: nameSchema }),
);

export const iso27001Schema = table(
  z.strictObject({ clause, title: nameSchema, practices: z.array(genericPractice) }),
);

export const historySchema = table(
  z.strictObject({ y2005: clause, title: nameSchema, y2013: z.array(clause), y2022: z.array(clause) }),
);

export const clausesSchema = table(z.strictObject({ clause, title: nameSchema }));

export const proposedSchema = table(z.strictObject({ clause, practices: z.array(genericPractice).min(1) }));

export const crosswalkSchema = table(
  z.strictObject({
    practice: codeSchema,
    iso2005: z.array(clause),
    iso2022: z.array(clause),
    processes: z.array(z.strictObject({ label: nameSchema, ids: z.array(codeSchema).min(1) })),
    cobit: z.array(nameSchema),
    nist: codes,
    rmm: z.array(nameSchema),
    sse: codes,
  }),
);

export const processesSchema = table(z.strictObject({ process: codeSchema, clauses: z.array(clause) }));

export const supportSchema = table(
  z.strictObject({ practice: genericPractice, area: codeSchema, specific: codes }),
);

export const renamesSchema = table(
  z.strictObject({ from: nameSchema, to: nameSchema, note: textSchema.nullable() }),
);

export const frameworks = ["nist-csf-2.0", "cert-rmm-1.2", "sse-cmm", "cobit-2019"] as const;

export const frameworksSchema = table(
  z.strictObject({ framework: z.enum(frameworks), code: codeSchema, name: nameSchema }),
);
