import "server-only";
import { cache } from "react";

/** Makes something once for all that is drawn for one request; null where nothing is drawn, as in a command. */
export function onceDrawn<T extends object>(make: () => T): () => T | null {
  const kept = cache(make);
  return () => {
    const made = kept();
    return kept() === made ? made : null;
  };
}
