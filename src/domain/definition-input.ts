import { z } from "zod";
import { metricTypes } from "./oism3/model";

/** Which metric's definitions are looked for. */
export const FindDefinitions = z.strictObject({ type: z.enum(metricTypes) });
export type FindDefinitions = z.infer<typeof FindDefinitions>;
