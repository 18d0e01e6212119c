"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/ui/button";
import { Chooser } from "@/ui/chooser";
import type { Destination } from "./destinations";
import { usePlaces } from "./use-places";

/** Goes anywhere by typing. Ctrl K needs a modifier, so it works with single keys switched off. */
export function Palette() {
  const [open, setOpen] = useState(false);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "k" || event.altKey || event.ctrlKey === event.metaKey) return;
    if (!open && document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    setOpen(true);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        Go to <kbd className="long">Ctrl K</kbd>
      </Button>
      {open && <PaletteList onClose={() => setOpen(false)} />}
    </>
  );
}

function PaletteList({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const places = usePlaces(text, assessmentIn(usePathname()));
  const router = useRouter();
  return (
    <Chooser
      title="Go to"
      label="An assessment, a process, a page"
      text={text}
      onType={setText}
      options={(places.found ?? []).map(choosable)}
      nothing={sayNothing(places.found, places.failed)}
      onChoose={(href) => {
        onClose();
        router.push(href);
      }}
      onClose={onClose}
    />
  );
}

const choosable = ({ href, ...place }: Destination) => ({ key: href, ...place });

/** The assessment that an address lies in. */
const assessmentIn = (path: string): string => /^\/assessments\/([\da-f-]{36})/.exec(path)?.[1] ?? "";

function sayNothing(found: readonly Destination[] | null, failed: boolean): string {
  if (failed) return "The server could not be reached. Type on to try again.";
  return found === null ? "Looking" : "Nothing has this name.";
}
