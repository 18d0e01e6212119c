"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { sayMoment } from "@/app/words/dates";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notices";
import { Note } from "@/ui/words";
import { FormFaults } from "../../assessments/form-faults";
import { handOutLink, type LinkState } from "../actions";
import { CopyField } from "./copy-field";

type LinkFormProps = { personId: string; timeZone: string; sendsMail: boolean };

/** Hands out a one-time link, and shows it this once. */
export function LinkForm({ personId, timeZone, sendsMail }: LinkFormProps) {
  const [state, run, pending] = useActionState<LinkState, FormData>(handOutLink, untried);
  const { handed } = state;
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="personId" value={personId} />
      {handed?.href === null && <Notice title={`A letter is on its way to ${handed.name}.`} />}
      {handed?.href && (
        <Notice title={`The link for ${handed.name}, shown this once`}>
          <CopyField id="link" label="One-time link" value={handed.href} copy="Copy the link" first />
          <Note>Give it to nobody else. It works once, until {sayMoment(handed.until, timeZone)}.</Note>
        </Notice>
      )}
      {sendsMail && (
        <Button kind={handed ? "normal" : "first"} type="submit" name="send" value="1" pending={pending}>
          Send them a one-time link
        </Button>
      )}
      <Button kind={handed || sendsMail ? "normal" : "first"} type="submit" pending={pending}>
        {handed ? "Make another link" : "Hand out a one-time link"}
      </Button>
    </form>
  );
}
