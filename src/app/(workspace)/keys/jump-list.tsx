"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { sayLine } from "@/app/words/process-lines";
import type { ProcessLine } from "@/server/queries/answers";
import { Chooser } from "@/ui/chooser";

type JumpListProps = { assessmentId: string; here: string; onClose: () => void };

/** Every process with its state, found by typing; read when it is opened, so that it is as things stand. */
export function JumpList({ assessmentId, here, onClose }: JumpListProps) {
  const [lines, setLines] = useState<readonly ProcessLine[] | "unreachable" | null>(null);
  const [text, setText] = useState("");
  const router = useRouter();
  useEffect(() => {
    const gone = new AbortController();
    readLines(assessmentId, gone.signal).then(setLines, () => {
      if (!gone.signal.aborted) setLines("unreachable");
    });
    return () => gone.abort();
  }, [assessmentId]);
  const wanted = text.trim().toLowerCase();
  const found = Array.isArray(lines)
    ? lines.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(wanted))
    : [];
  return (
    <Chooser
      title="Jump to a process"
      label="Code or name"
      text={text}
      onType={setText}
      options={found.map((line) => ({
        key: line.id,
        code: line.id,
        label: line.name,
        detail: line.id === here ? "you are here" : sayLine(line),
      }))}
      nothing={sayNothing(lines)}
      onChoose={(id) => {
        onClose();
        router.push(`/assessments/${assessmentId}/processes/${id}`);
      }}
      onClose={onClose}
    />
  );
}

async function readLines(assessmentId: string, signal: AbortSignal): Promise<readonly ProcessLine[]> {
  const response = await fetch(`/api/assessments/${assessmentId}/processes`, { signal });
  if (!response.ok) throw new Error(`The processes could not be read: ${response.status}`);
  return response.json();
}

function sayNothing(lines: readonly ProcessLine[] | "unreachable" | null): string {
  if (lines === null) return "Reading the processes";
  if (lines === "unreachable") return "The processes could not be read. Close this list and try again.";
  return "No process has this in its code or name.";
}
