import { z } from "zod";
import { coverageModes, type InstanceKind, instanceKinds } from "../cmmi/coverage-model";
import { type Ruleset, rulesets, targets } from "../cmmi/model";
import { areaScopes } from "../cmmi/process-area";
import { samplingFactors } from "../cmmi/sampling";
import { longText, shortText } from "../oism3/answer-schema";
import { Team } from "./team";

const id = z.uuid();
const version = z.coerce.number<unknown>().int().min(1);
const area = z.string().regex(/^[A-Z]{2,5}$/);
const kinds = z.enum(Object.values(instanceKinds).flat());
const reason = longText.trim().default("");

/** What is said of each sampling factor (R8); one that is left out is not yet said. */
export const Sampling = z.partialRecord(
  z.enum(samplingFactors),
  z.object({ relevant: z.boolean(), reason: longText.trim() }),
);
export type Sampling = z.infer<typeof Sampling>;

/** Process areas and how they stand in the scope; one that is not named is out of it. */
const Areas = z.array(z.object({ area, scope: z.enum(areaScopes), reason }));

/** An instance; `id` is that of one which is there already. Where no areas are named it answers for all. */
const Instance = z.object({
  id: id.optional(),
  name: shortText.trim().min(1),
  kind: kinds,
  subgroup: shortText.trim().default(""),
  sampled: z.boolean(),
  reason,
  areas: z.array(area),
});
const Instances = z
  .array(Instance)
  .refine((all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length, {
    params: { code: "appraisal.instance-twice" },
  });
export type InstanceInput = z.infer<typeof Instance>;

const rules = {
  ruleset: z.enum(rulesets),
  coverage: z.enum(coverageModes),
  target: z.coerce.number<unknown>().pipe(z.literal(targets)),
  purpose: longText.trim().default(""),
};
const scoped = { areas: Areas, instances: Instances, sampling: Sampling };

/** A kind of instance belongs to one rule set: projects to 1.2, basic units to 1.3. */
const fits = ({ ruleset, instances }: { ruleset: Ruleset; instances: readonly { kind: InstanceKind }[] }) =>
  instances.every(({ kind }) => instanceKinds[ruleset].some((known) => known === kind));
const misfit = { path: ["instances"], params: { code: "appraisal.kind-of-other-ruleset" } };

/** `key` is drawn once per form, so that a second click begins no second appraisal. */
export const BeginAppraisal = z
  .object({ key: id, assessmentId: id, ...rules, ...scoped, team: Team })
  .refine(fits, misfit);
export type BeginAppraisal = z.infer<typeof BeginAppraisal>;

/** What the model of a rule set is asked about. */
export type AppraisalScopeInput = Pick<BeginAppraisal, "ruleset" | "areas">;

/** What an appraisal goes by: rule set, coverage, target, purpose, areas and sampling. */
export const ChangeScope = z.object({
  id,
  version,
  ...rules,
  areas: Areas,
  sampling: Sampling,
});
export type ChangeScope = z.infer<typeof ChangeScope>;

/** All instances; one that is no longer named is taken out. */
export const ChangeInstances = z.object({ id, version, instances: Instances });
export type ChangeInstances = z.infer<typeof ChangeInstances>;

/** The whole team. */
export const ChangeTeam = z.object({ id, version, team: Team });
export type ChangeTeam = z.infer<typeof ChangeTeam>;

/** A move of the appraisal as a whole, with the reason that it asks for. */
export const CloseAppraisal = z.object({ id, version, reason: longText.trim().min(1) });
export type CloseAppraisal = z.infer<typeof CloseAppraisal>;
