import "server-only";
import { z } from "zod";
import { BeginAppraisal, ChangeInstances, ChangeScope, ChangeTeam } from "@/domain/appraisal/scope-input";
import { instanceKinds } from "@/domain/cmmi/coverage-model";
import { isRuleset } from "@/domain/cmmi/model";
import { samplingFactors } from "@/domain/cmmi/sampling";

type Form = Record<string, string>;

/** Each form as its command wants it: names of fields carry what they are about, as in area.SM and instance.0.name. */
export const BeginForm: z.ZodType<BeginAppraisal> = z.preprocess(
  (form: Form) => ({ ...form, ...scopeIn(form), instances: instancesIn(form), team: teamIn(form) }),
  BeginAppraisal,
);
export const ScopeForm: z.ZodType<ChangeScope> = z.preprocess(
  (form: Form) => ({ ...form, ...scopeIn(form) }),
  ChangeScope,
);
export const InstancesForm: z.ZodType<ChangeInstances> = z.preprocess(
  (form: Form) => ({ ...form, instances: instancesIn(form) }),
  ChangeInstances,
);
export const TeamForm: z.ZodType<ChangeTeam> = z.preprocess(
  (form: Form) => ({ ...form, team: teamIn(form) }),
  ChangeTeam,
);

const scopeIn = (form: Form) => ({
  areas: Object.entries(form).flatMap(([name, scope]) => {
    const area = /^area\.([A-Z]+)$/.exec(name)?.[1];
    return area === undefined || scope === "" || scope === "out"
      ? []
      : [{ area, scope, reason: form[`area.${area}.reason`] ?? "" }];
  }),
  sampling: Object.fromEntries(
    samplingFactors.flatMap((factor) => {
      const said = form[`factor.${factor}`] ?? "";
      const reason = form[`factor.${factor}.reason`] ?? "";
      return said === "" ? [] : [[factor, { relevant: said === "relevant", reason }]];
    }),
  ),
});

/** A row without a name is none. What does the work is called otherwise in each rule set. */
function instancesIn(form: Form) {
  const ruleset = form.ruleset ?? "";
  const [unit, support] = instanceKinds[isRuleset(ruleset) ? ruleset : "1.3"];
  const rows = [...new Set(Object.keys(form).flatMap((name) => /^instance\.(\d+)\./.exec(name)?.[1] ?? []))];
  return rows
    .map((row) => (part: string) => form[`instance.${row}.${part}`] ?? "")
    .filter((at) => at("name").trim() !== "")
    .map((at) => ({
      ...(at("id") === "" ? {} : { id: at("id") }),
      name: at("name"),
      kind: at("work") === "support" ? support : unit,
      subgroup: at("subgroup"),
      sampled: at("sampled") !== "no",
      reason: at("reason"),
      areas: at("areas")
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    }));
}

const teamIn = (form: Form) => [
  ...(form.lead ? [{ personId: form.lead, part: "lead" }] : []),
  ...Object.keys(form)
    .flatMap((name) => /^member\.(.+)$/.exec(name)?.[1] ?? [])
    .filter((personId) => personId !== form.lead)
    .map((personId) => ({ personId, part: "member" })),
];
