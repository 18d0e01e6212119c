"use client";
import { useActionState, useRef, useState } from "react";
import { untried } from "@/app/form-state";
import { titleOf } from "@/app/words/evidence";
import { Button } from "@/ui/button";
import { Fields } from "@/ui/field";
import { Acts, LinkButton } from "@/ui/link-button";
import { TextField } from "@/ui/text-field";
import { FormFaults } from "../../assessments/form-faults";
import { addItem } from "../actions";
import { EvidenceFields } from "../evidence-fields";
import { FileDrop } from "../uploads/file-drop";
import type { AnswerPlace } from "./place";

type AddFormProps = {
  formKey: string;
  linkKey: string;
  me: string;
  owners: readonly { id: string; name: string }[];
  place: AnswerPlace | null;
  fileLimit: number;
};

/** An item to be: its files are chosen at once and travel when it is there. */
export function AddForm({ formKey, linkKey, me, owners, place, fileLimit }: AddFormProps) {
  const [state, run, pending] = useActionState(addItem, untried);
  const [id] = useState(formKey);
  const form = useRef<HTMLFormElement>(null);
  const nameAfter = ([file]: readonly File[]) => {
    const title = form.current?.elements.namedItem("title");
    if (file && title instanceof HTMLInputElement && title.value === "") title.value = titleOf(file.name);
  };
  return (
    <form action={run} className="form" noValidate ref={form}>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="linkId" value={linkKey} />
      {place !== null &&
        Object.entries(place).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <FileDrop evidenceId={id} there={false} present={none} onChosen={nameAfter} {...{ fileLimit }} />
      <EvidenceFields
        key={state.attempt}
        initial={{ owner: me, sensitivity: "open" }}
        {...{ state, owners }}
      />
      <Fields key={`link ${state.attempt}`}>
        <TextField
          id="url"
          name="url"
          type="url"
          label="Address of something that lies elsewhere"
          hint="Optional. It is shown as a link and never fetched; more can be added afterwards."
          width="whole"
          defaultValue={state.written.url ?? ""}
          fault={state.faults.url}
        />
      </Fields>
      <Acts>
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Adding" : "Add the item"}
        </Button>
        <LinkButton kind="plain" href="/evidence">
          Do not add
        </LinkButton>
      </Acts>
    </form>
  );
}

const none: readonly string[] = [];
