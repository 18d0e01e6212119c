"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { DataDetails } from "@/ui/data-details";
import { Alarm } from "@/ui/notices";
import { Note, Unseen } from "@/ui/words";
import { remove } from "./actions";

/** Deletes a report for good, once asked again. */
export function DeleteForm({ id, title }: { id: string; title: string }) {
  const [state, run, pending] = useActionState(remove, untried);
  return (
    <DataDetails
      summary={
        <>
          Delete<Unseen> {title}</Unseen>
        </>
      }
    >
      <form action={run}>
        <input type="hidden" name="id" value={id} />
        <Note>The file is gone for everybody. What was assessed stays.</Note>
        <Button type="submit" pending={pending}>
          Delete for good<Unseen> {title}</Unseen>
        </Button>
        {state.message && !state.done && <Alarm>{state.message}</Alarm>}
      </form>
    </DataDetails>
  );
}
