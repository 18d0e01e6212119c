"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { archive, restore } from "../actions";
import { ProfileFaults } from "../profile-faults";

type PutAwayFormProps = { id: string; version: number; archived: boolean };

export function PutAwayForm({ id, version, archived }: PutAwayFormProps) {
  const [state, run, pending] = useActionState(archived ? restore : archive, untried);
  return (
    <form action={run} className="form">
      <ProfileFaults state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit" pending={pending}>
        {archived ? "Bring the profile back" : "Archive the profile"}
      </Button>
    </form>
  );
}
