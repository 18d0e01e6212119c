"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Note } from "@/ui/words";
import { FormFaults } from "../assessments/form-faults";
import { haveRead } from "./actions";

/** Takes away what is new, up to the newest that was shown. */
export function ReadForm({ until }: { until: string }) {
  const [state, run, pending] = useActionState(haveRead, untried);
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="until" value={until} />
      <Note>
        Comments, findings and what was said to be done stay here until you have read them, or answered.
      </Note>
      <Button type="submit" pending={pending}>
        I have read them
      </Button>
    </form>
  );
}
