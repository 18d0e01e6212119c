"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { Beginning } from "@/server/queries/appraisal";
import { Button } from "@/ui/button";
import { Acts, LinkButton } from "@/ui/link-button";
import { FormFaults } from "../../assessments/form-faults";
import { begin } from "../actions";
import { AreaFields } from "../area-fields";
import { FactorFields } from "../factor-fields";
import { InstanceFields } from "../instance-fields";
import { RulesFields } from "../rules-fields";
import { TeamFields } from "../team-fields";

/** By which rules, over what, at which instances, by whom. */
export function BeginForm({ view }: { view: Beginning }) {
  const [state, run, pending] = useActionState(begin, untried);
  const { assessment, key, areas, people, me } = view;
  return (
    <form action={run} className="form wide" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="assessmentId" value={assessment.id} />
      <div className="form-parts" key={state.attempt}>
        <RulesFields state={state} initial={{ ruleset: "1.3", coverage: "lite", target: 3, purpose: "" }} />
        <TeamFields state={state} people={people} lead={me} members={[me]} />
        <AreaFields state={state} areas={areas["1.3"]} chosen={{ SM: { scope: "in", reason: "" } }} />
        <InstanceFields state={state} instances={[]} spare={2} />
        <FactorFields state={state} initial={{}} />
      </div>
      <Acts>
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Beginning" : "Begin the appraisal"}
        </Button>
        <LinkButton kind="plain" href="/appraisals">
          Not yet
        </LinkButton>
      </Acts>
    </form>
  );
}
