import "server-only";
import { appraisalModel } from "@/catalogue/appraisal-model";
import type { AppraisalScopeInput } from "@/domain/appraisal/scope-input";
import { agreeScope } from "@/domain/cmmi/process-area";
import { Refusal } from "@/domain/refusal";

/** Refuses areas that the rule set's model does not have, and those that cannot be agreed as not applicable (R6). */
export function checkAreas({ ruleset, areas }: AppraisalScopeInput): void {
  const known = new Map(appraisalModel(ruleset).areas.map((area) => [area.id, area]));
  for (const { area, scope, reason } of areas) {
    const model = known.get(area);
    if (model === undefined) throw new Refusal("invalid", "appraisal.area-unknown", { area, ruleset });
    agreeScope(model, scope, reason);
  }
}
