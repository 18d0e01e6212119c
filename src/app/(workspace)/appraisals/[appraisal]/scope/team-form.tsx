"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { SetUp } from "@/server/queries/appraisal";
import { Button } from "@/ui/button";
import { keepTeam } from "../../actions";
import { TeamFields } from "../../team-fields";

/** Who appraises; whoever hands the lead on and leaves the team can do nothing here any more. */
export function TeamForm({ setUp: { head, people } }: { setUp: SetUp }) {
  const [state, run, pending] = useActionState(keepTeam, untried);
  const there = new Set(head.team.map(({ personId }) => personId));
  // Evidence that somebody in the team collected meanwhile is no reason against them.
  const offered = people.map((person) => (there.has(person.personId) ? { ...person, parts: [] } : person));
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={head.id} />
      <input type="hidden" name="version" value={head.version} />
      <div className="form-parts" key={state.attempt}>
        <TeamFields
          state={state}
          people={offered}
          lead={head.team.find(({ part }) => part === "lead")?.personId ?? ""}
          members={[...there]}
        />
      </div>
      <Button type="submit" pending={pending}>
        {pending ? "Saving" : "Save the team"}
      </Button>
    </form>
  );
}
