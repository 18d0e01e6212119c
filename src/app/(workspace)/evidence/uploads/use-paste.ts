"use client";
import { useEffect, useEffectEvent } from "react";
import { pastedFiles } from "./chosen";

/** Takes files that are pasted anywhere on the page, a screenshot above all. */
export function usePaste(take: (files: readonly File[]) => void): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = pastedFiles(event, new Date());
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, []);
}
