"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { Mentionable } from "@/domain/mention";
import { Button } from "@/ui/button";
import { FormFaults } from "../../../form-faults";
import { comment } from "./comments-actions";
import { CommentText } from "./comments-text";

type CommentFormProps = {
  assessmentId: string;
  process: string;
  formKey: string;
  people: readonly Mentionable[];
};

/** A comment to be. What was refused stands again, what was taken makes room for the next. */
export function CommentForm({ assessmentId, process, formKey, people }: CommentFormProps) {
  const [state, run, pending] = useActionState(comment, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={formKey} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="process" value={process} />
      <CommentText
        key={state.attempt}
        people={people}
        written={state.done ? "" : (state.written.text ?? "")}
        fault={state.faults.text}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Posting" : "Comment"}
      </Button>
    </form>
  );
}
