"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { sayAbout } from "@/app/words/requests";
import type { RequestView } from "@/server/queries/requests";
import { Button } from "@/ui/button";
import { Unseen } from "@/ui/words";
import { close } from "../processes/[process]/actions";

/** Closes a request, and with it what it opened. */
export function CloseForm({ request }: { request: RequestView }) {
  const [state, run, pending] = useActionState(close, untried);
  return (
    <form action={run}>
      <FormFaults state={state} />
      <input type="hidden" name="requestId" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
      <Button kind="plain" type="submit" pending={pending}>
        Close the request <Unseen>about {sayAbout(request)}</Unseen>
      </Button>
    </form>
  );
}
