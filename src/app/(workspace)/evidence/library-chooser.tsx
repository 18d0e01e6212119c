"use client";
import { useEffect, useState } from "react";
import { Chooser } from "@/ui/chooser";

/** An item that can be chosen. */
export type Choice = { id: string; title: string; line: string };

type LibraryChooserProps = { onChoose: (evidenceId: string) => void; onClose: () => void };

/** The library as a list to choose one item from, by typing. */
export function LibraryChooser({ onChoose, onClose }: LibraryChooserProps) {
  const [text, setText] = useState("");
  const { found, failed } = useLibrary(text);
  return (
    <Chooser
      title="Choose evidence"
      label="Title, description, file or link"
      text={text}
      onType={setText}
      options={(found ?? []).map(({ id, title, line }) => ({ key: id, label: title, detail: line }))}
      nothing={sayNothing(found, failed)}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}

/** What fits the text, as the server finds it. The last answer stays on screen until the next one is there. */
function useLibrary(text: string) {
  const [found, setFound] = useState<readonly Choice[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const timer = setTimeout(() => {
      find(text, gone.signal).then(
        (choices) => {
          setFound(choices);
          setFailed(false);
        },
        () => setFailed(!gone.signal.aborted),
      );
    }, 120);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [text]);
  return { found: failed ? [] : found, failed };
}

async function find(q: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const response = await fetch(`/api/evidence?${new URLSearchParams({ q })}`, { signal });
  if (!response.ok) throw new Error(`The library could not be read: ${response.status}`);
  return response.json();
}

function sayNothing(found: readonly Choice[] | null, failed: boolean): string {
  if (failed) return "The server could not be reached. Type on to try again.";
  return found === null ? "Looking" : "No item that you may open fits this.";
}
