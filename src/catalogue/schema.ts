import { z } from "zod";
import type { Edition } from "@/domain/catalogue";
import { type FieldFault, Refusal } from "@/domain/refusal";
import { cmmiReleaseFaults } from "./cmmi-release-guards";
import { cmmiReleaseItems } from "./cmmi-release-items";
import { cmmiSvcFaults } from "./cmmi-svc-guards";
import { cmmiSvcItems } from "./cmmi-svc-items";
import { guardWith } from "./guards";
import { editionSchema } from "./item-schema";
import { oism3Faults } from "./o-ism3-guards";
import { oism3Items } from "./o-ism3-items";

/** An edition of O-ISM3: the shape of each item, then what must hold between the items. */
export const oism3Edition = editionSchema("o-ism3", oism3Items).superRefine(guardWith(oism3Faults));

/** An edition of a CMMI-SVC process area, guarded in the same way. */
export const cmmiSvcEdition = editionSchema("cmmi-svc", cmmiSvcItems).superRefine(guardWith(cmmiSvcFaults));

/** An edition of a released CMMI-SVC, guarded in the same way. */
export const cmmiReleaseEdition = editionSchema("cmmi-svc-release", cmmiReleaseItems).superRefine(
  guardWith(cmmiReleaseFaults),
);

const anyEdition = z.discriminatedUnion("model", [oism3Edition, cmmiSvcEdition, cmmiReleaseEdition]);

/** An edition of any model, or an `invalid` refusal that names every wrong place ("process OSP-5 › body.related"). */
export const parseEdition = (input: unknown): Edition => parseAs(anyEdition, input);

/** The same for a schema of one model, so that its bodies come back typed. */
export function parseAs<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => toFault(issue, input));
  const first = faults[0];
  throw new Refusal(
    "invalid",
    "catalogue-edition",
    { place: first?.path ?? "", fault: first?.code ?? "" },
    faults,
  );
}

function toFault(issue: z.core.$ZodIssue, input: unknown): FieldFault {
  const path = place(issue.path, input);
  if (issue.code !== "custom") return { path, code: issue.code, params: { message: issue.message } };
  return { path, code: issue.message, params: paramsSchema.parse(issue.params ?? {}) };
}

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** `items.12.body.related` means nothing to a reader; "process OSP-5 › body.related" does. */
function place(path: readonly PropertyKey[], input: unknown): string {
  const [first, at, ...rest] = path.map(String);
  const named = namedItems.safeParse(input);
  const item = first === "items" && named.success ? named.data.items[Number(at)] : undefined;
  if (item === undefined) return path.map(String).join(".");
  return [`${item.kind} ${item.code}`, rest.join(".")].filter((part) => part !== "").join(" › ");
}

const namedItems = z.object({ items: z.array(z.object({ kind: z.unknown(), code: z.unknown() })) });
