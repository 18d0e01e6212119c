"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { inWords } from "@/app/words/counts";
import type { ProcessToWeigh, SubjectToWeigh } from "@/server/queries/weighings";
import { Button } from "@/ui/button";
import { weighMany } from "./actions";

type WeighManyFormProps = { view: ProcessToWeigh; backed: readonly SubjectToWeigh[] };

/** Accepts at once what evidence is linked to and nobody has weighed; nothing where that is fewer than two. */
export function WeighManyForm({ view, backed }: WeighManyFormProps) {
  const [state, run, pending] = useActionState(weighMany, untried);
  const open = backed.filter(({ verdict }) => verdict === null || verdict === "unweighed");
  if (open.length < 2) return null;
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="appraisalId" value={view.appraisal.id} />
      <input type="hidden" name="process" value={view.process.id} />
      <input
        type="hidden"
        name="subjects"
        value={open.map(({ subject, version }) => `${subject}:${version}`).join(" ")}
      />
      <Button type="submit" pending={pending}>
        Accept all {inWords(open.length)} that evidence is linked to
      </Button>
    </form>
  );
}
