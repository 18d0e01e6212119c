"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { FileFaults } from "@/app/words/files";
import { controlNames, Field } from "@/ui/field";
import { FileRefused } from "../../[assessment]/files/file-refused";

/** Choose a file or drop it: the assessment starts at once, since nothing is there yet that it could change. */
export function FromFileForm() {
  const router = useRouter();
  const [refused, setRefused] = useState<FileFaults | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    setRefused(null);
    const outcome = await sendToStart(file);
    if ("id" in outcome) return router.push(`/assessments/${outcome.id}`);
    setBusy(false);
    setRefused(outcome);
  };
  return (
    <div className="form">
      <Field id="file" label="An assessment file" width="whole" hint={hint}>
        <input
          className="drop"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void start(event.target.files?.[0])}
          {...controlNames({ id: "file", hint })}
        />
      </Field>
      <p className="note" role="status">
        {busy ? "Starting the assessment" : ""}
      </p>
      {refused !== null && <FileRefused refused={refused} />}
    </div>
  );
}

const hint = "JSON, up to 5 MB. Choose it, or drop it here, and the assessment starts.";

async function sendToStart(file: File): Promise<{ id: string } | FileFaults> {
  const query = new URLSearchParams({ name: file.name, key: crypto.randomUUID() });
  try {
    const response = await fetch(`/api/assessments/from-file?${query}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: file,
    });
    const answer = await response.json();
    return response.ok ? answer : { message: answer.message, faults: answer.faults ?? [] };
  } catch {
    return {
      message: "The file could not be sent. Look at your connection, then choose it again.",
      faults: [],
    };
  }
}
