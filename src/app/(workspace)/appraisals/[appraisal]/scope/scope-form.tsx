"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { SetUp } from "@/server/queries/appraisal";
import { Button } from "@/ui/button";
import { keepScope } from "../../actions";
import { AreaFields } from "../../area-fields";
import { FactorFields } from "../../factor-fields";
import { RulesFields } from "../../rules-fields";

/** By which rules, and over which process areas. */
export function ScopeForm({ setUp: { head, areas } }: { setUp: SetUp }) {
  const [state, run, pending] = useActionState(keepScope, untried);
  const chosen = Object.fromEntries(head.areas.map(({ area, ...rest }) => [area, rest]));
  return (
    <form action={run} className="form wide" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={head.id} />
      <input type="hidden" name="version" value={head.version} />
      <div className="form-parts" key={state.attempt}>
        <RulesFields state={state} initial={head} />
        <AreaFields state={state} areas={areas[head.ruleset]} chosen={chosen} />
        <FactorFields state={state} initial={head.sampling} />
      </div>
      <Button type="submit" pending={pending}>
        {pending ? "Saving" : "Save the scope"}
      </Button>
    </form>
  );
}
