"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { RequestView } from "@/server/queries/requests";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/text-field";
import { answer } from "../processes/[process]/actions";

/** The next word of a thread; what is written stays. */
export function AnswerForm({ request }: { request: RequestView }) {
  const [state, run, pending] = useActionState(answer, untried);
  const asks = request.may.close;
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={request.key} />
      <input type="hidden" name="requestId" value={request.id} />
      <TextArea
        key={state.attempt}
        id={`answer-${request.id}`}
        name="text"
        label={asks ? "Ask on" : "Your answer"}
        hint={asks ? "It waits for an answer again then." : "What is written stays."}
        defaultValue={state.done ? "" : (state.written.text ?? "")}
        fault={state.faults.text}
        maxLength={4000}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Sending" : asks ? "Ask on" : "Answer"}
      </Button>
    </form>
  );
}
