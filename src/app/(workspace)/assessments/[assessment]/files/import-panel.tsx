"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sayImported } from "@/app/words/files";
import { controlNames, Field } from "@/ui/field";
import { LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notices";
import { FileRefused } from "./file-refused";
import { ImportPreviewForm } from "./import-preview";
import { type Sent, sendFile } from "./send-file";

type Chosen = { file: File; key: string };

/** Choose a file or drop it, see what it would change, and apply that or leave it. */
export function ImportPanel({ assessmentId }: { assessmentId: string }) {
  const router = useRouter();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const send = async (...how: Parameters<typeof sendFile>) => {
    setBusy(true);
    const outcome = await sendFile(...how);
    setBusy(false);
    setSent(outcome);
    if (outcome.kind === "imported") router.refresh();
  };
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    setChosen({ file, key: crypto.randomUUID() });
    void send(assessmentId, file);
  };
  const leave = () => {
    setChosen(null);
    setSent(null);
    setRound(round + 1);
  };
  return (
    <div className="form">
      <Field id="file" label="A file" width="whole" hint={hint}>
        <input
          key={round}
          className="drop"
          type="file"
          accept=".json,.csv,application/json,text/csv"
          onChange={(event) => choose(event.target.files?.[0])}
          {...controlNames({ id: "file", hint })}
        />
      </Field>
      <p className="note" role="status">
        {busy ? "Reading the file" : ""}
      </p>
      {sent?.kind === "refused" && <FileRefused refused={sent} />}
      {sent?.kind === "imported" && (
        <Notice title={sayImported(sent)}>
          <LinkButton kind="plain" href={`/assessments/${assessmentId}`}>
            Go to the processes
          </LinkButton>
        </Notice>
      )}
      {sent?.kind === "preview" && chosen !== null && (
        <ImportPreviewForm
          key={sent.preview.digest}
          {...sent}
          busy={busy}
          leave={leave}
          apply={(carried) =>
            void send(assessmentId, chosen.file, { digest: sent.preview.digest, key: chosen.key, carried })
          }
        />
      )}
    </div>
  );
}

const hint =
  "An assessment file (JSON) or a table of answers (CSV), up to 5 MB. Choose it, or drop it here. Nothing changes until you have seen what would.";
