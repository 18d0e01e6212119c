"use client";
import { startTransition, useActionState, useId, useRef, useState } from "react";
import type { FormState } from "@/app/action";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { type Option, SelectField } from "@/ui/choice-fields";
import { Acts, LinkButton } from "@/ui/link-button";
import { Alarm } from "@/ui/notices";
import { LibraryChooser } from "./library-chooser";
import { addQuickly, form, putQuicklyAway } from "./quickly";
import { QuickDrop } from "./uploads/quick-drop";
import type { Made } from "./uploads/quick-upload";

type Attach = (before: FormState, data: FormData) => Promise<FormState>;

export type AttachEvidenceProps = {
  /** Names the choice of the place: what it backs, or as what kind. */
  label: string;
  /** The field that the choice fills. */
  name: "subject" | "kind";
  options: readonly Option[];
  /** The rest of the place. */
  at: Readonly<Record<string, string>>;
  attach: Attach;
  /** The items that stand here already. */
  present: readonly string[];
  me: string;
  fileLimit: number;
  /** Where an item with all its details is added for a choice. */
  addHref?: ((choice: string) => string) | undefined;
};

/** Attaches what the library has, or what is dropped right here, to the place that is chosen. */
export function AttachEvidence(props: AttachEvidenceProps) {
  const { label, name, options, at, attach, present, me, fileLimit, addHref } = props;
  const id = useId();
  const [state, run, pending] = useActionState(attach, untried);
  const [choice, setChoice] = useState(options[0]?.value ?? "");
  const [choosing, setChoosing] = useState(false);
  const meant = useRef(new WeakMap<File, string>());
  const linkTo = (evidenceId: string, to: string) =>
    form({ id: crypto.randomUUID(), evidenceId, ...at, [name]: to });
  const addAndAttach = async (evidenceId: string, file: File): Promise<Made> => {
    const made = await addQuickly(evidenceId, file, me);
    if (made.kind === "refused") return made;
    const to = meant.current.get(file) ?? choice;
    const { message } = await attach(untried, linkTo(evidenceId, to));
    if (message === "") return made;
    await putQuicklyAway(evidenceId);
    return { kind: "refused", message, again: false };
  };
  return (
    <div className="attach">
      <SelectField
        {...{ id, label, options }}
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
        width="whole"
      />
      <QuickDrop
        lead="Each file becomes an item of yours that is attached here."
        make={addAndAttach}
        putAway={putQuicklyAway}
        onChosen={(files) => {
          for (const file of files) meant.current.set(file, choice);
        }}
        {...{ present, fileLimit }}
      />
      {state.message !== "" && <Alarm key={state.attempt} title={state.message} />}
      <Acts>
        <Button onClick={() => setChoosing(true)} pending={pending}>
          {pending ? "Attaching" : "Choose from the library"}
        </Button>
        {addHref && (
          <LinkButton kind="plain" href={addHref(choice)}>
            Add an item with all details
          </LinkButton>
        )}
      </Acts>
      {choosing && (
        <LibraryChooser
          onChoose={(evidenceId) => {
            setChoosing(false);
            startTransition(() => run(linkTo(evidenceId, choice)));
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
