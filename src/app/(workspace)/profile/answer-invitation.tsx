"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Unseen } from "@/ui/words";
import { answerInvitation } from "./actions";

export function AnswerInvitation({ organisationId, name }: { organisationId: string; name: string }) {
  const [state, run, pending] = useActionState(answerInvitation, untried);
  return (
    <form action={run} className="acts">
      <input type="hidden" name="organisationId" value={organisationId} />
      <Button kind="first" type="submit" name="answer" value="yes" pending={pending}>
        Join<Unseen> {name}</Unseen>
      </Button>
      <Button kind="plain" type="submit" name="answer" value="no" pending={pending}>
        Decline<Unseen> to join {name}</Unseen>
      </Button>
      {state.message && <p role="alert">{state.message}</p>}
    </form>
  );
}
