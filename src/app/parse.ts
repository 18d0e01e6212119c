import "server-only";
import type { z } from "zod";
import { parseAt } from "@/domain/fault";

/** What came in, as the schema says it should be; or a Refusal("invalid") that names every wrong field. */
export const parse = <T>(schema: z.ZodType<T>, input: unknown): T => parseAt(schema, input);
