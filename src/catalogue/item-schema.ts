import { z } from "zod";
import { type ItemKind, provenances } from "@/domain/catalogue";

export const provenanceSchema = z.enum(provenances);
export const codeSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9 .:-]{0,39}$/);
export const nameSchema = z.string().trim().min(1).max(200);
export const textSchema = z.string().trim().min(1).max(1000);

/** A text that says for itself whose it is. */
export const markedTextSchema = z.strictObject({ text: textSchema, provenance: provenanceSchema });
export type MarkedText = z.infer<typeof markedTextSchema>;

/** One kind of item: the fields that all kinds share, and the body of this kind. */
export function itemSchema<Kind extends ItemKind, Body extends z.ZodType>(kind: Kind, body: Body) {
  return z.strictObject({
    kind: z.literal(kind),
    code: codeSchema,
    parent: codeSchema.nullable(),
    position: z.int().min(1),
    name: nameSchema,
    provenance: provenanceSchema,
    section: z.string().min(1).max(40).nullable(),
    body,
  });
}

/** An edition of one model, around the items that this model has. */
export function editionSchema<Name extends string, Items extends z.ZodType>(model: Name, items: Items) {
  return z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
    model: z.literal(model),
    revision: z.int().min(1),
    name: nameSchema,
    source: textSchema,
    items,
  });
}
