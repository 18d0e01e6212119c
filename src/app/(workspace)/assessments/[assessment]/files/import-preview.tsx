"use client";
import { useState } from "react";
import { sayCounts, sayDescribed } from "@/app/words/files";
import { formLabels } from "@/app/words/forms";
import type { ImportPreview } from "@/server/queries/import";
import { Button } from "@/ui/button";
import { CheckField } from "@/ui/choice-fields";
import { DataTable } from "@/ui/data-table";
import { Acts } from "@/ui/link-button";
import { Alarm, Notice } from "@/ui/notices";
import { FieldChanges } from "./field-changes";

type ImportPreviewFormProps = {
  preview: ImportPreview;
  /** The draft has changed since an earlier dry run, so that this is another one. */
  stale: boolean;
  busy: boolean;
  apply: (carried: boolean) => void;
  leave: () => void;
};

/** What a file would change, all of it, and the choice to apply it. */
export function ImportPreviewForm({ preview, stale, busy, apply, leave }: ImportPreviewFormProps) {
  const [carried, setCarried] = useState(false);
  const { counts, description, processes, otherProfile } = preview;
  const nothing = description.length === 0 && processes.length === 0;
  return (
    <section className="preview" aria-label="What would change">
      {stale && (
        <Alarm title="The assessment has changed since you looked">
          <p>Nothing has been applied. This is what the file would change now.</p>
        </Alarm>
      )}
      <h3>{nothing ? "Nothing would change" : "What would change"}</h3>
      <p className="note">{sayCounts(counts)}</p>
      {otherProfile !== null && (
        <Notice title="The profile stays">
          The file was made under “{otherProfile}”. An assessment keeps the profile it was started with.
        </Notice>
      )}
      {description.length > 0 && (
        <DataTable
          caption="The description"
          heads={[{ label: "Part" }, { label: "Now" }, { label: "From the file" }]}
          rows={description.map(({ key, from, to }) => ({
            key,
            cells: [formLabels[key] ?? key, sayDescribed(key, from), sayDescribed(key, to)],
          }))}
        />
      )}
      {processes.map(({ process, name, fields }) => (
        <FieldChanges key={process} {...{ process, name, fields }} open={processes.length < 4} />
      ))}
      {!nothing && (
        <CheckField
          id="carried"
          label="Mark what changes as carried over"
          hint="Each process then has to be confirmed or changed before the assessment can be submitted."
          checked={carried}
          onChange={(event) => setCarried(event.target.checked)}
        />
      )}
      <Acts>
        {!nothing && (
          <Button kind="first" pending={busy} onClick={() => apply(carried)}>
            Apply these changes
          </Button>
        )}
        <Button kind="plain" onClick={leave}>
          {nothing ? "Choose another file" : "Leave it as it is"}
        </Button>
      </Acts>
    </section>
  );
}
