"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/text-field";
import { weigh } from "./actions";

type Link = { id: string; title: string; verdict: string; note: string; version: number };

/** Accepts or rejects one item for this practice at this instance, with a note; what was said can be said anew. */
export function WeighForm({ link, may }: { link: Link; may: boolean }) {
  const [state, run, pending] = useActionState(weigh, untried);
  if (!may) return link.note === "" ? null : <p className="note">{link.note}</p>;
  const written = state.done ? {} : state.written;
  return (
    <form action={run} className="weigh" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={link.id} />
      <input type="hidden" name="version" value={link.version} />
      <TextField
        key={`note ${state.attempt}`}
        id={`note-${link.id}`}
        name="note"
        label="What you make of it"
        defaultValue={written.note ?? link.note}
        maxLength={4000}
        width="whole"
      />
      <span className="acts">
        {verdicts
          .filter(({ verdict }) => verdict !== link.verdict)
          .map(({ verdict, label }) => (
            <Button
              key={verdict}
              kind={verdict === "unweighed" ? "plain" : "normal"}
              type="submit"
              name="verdict"
              value={verdict}
              pending={pending}
            >
              {label} <span className="vh">{link.title}</span>
            </Button>
          ))}
      </span>
    </form>
  );
}

const verdicts = [
  { verdict: "accepted", label: "Accept" },
  { verdict: "rejected", label: "Reject" },
  { verdict: "unweighed", label: "Weigh anew" },
] as const;
