"use client";
import { useSyncExternalStore } from "react";
import { sayUnopened } from "@/app/words/saving";
import { Button } from "@/ui/button";
import { countUnopened, letGoUnopened, watchUnsent } from "../assessments/[assessment]/saving/stores";

/** Says that something kept on this machine opens no more; it lies there until its writer lets go of it. */
export function UnopenedStrip({ personId }: { personId: string }) {
  const count = useSyncExternalStore(
    watchUnsent,
    () => countUnopened(personId),
    () => 0,
  );
  if (count === 0) return null;
  return (
    <div className="strip">
      <p>{sayUnopened(count)}</p>
      <Button onClick={() => letGoUnopened(personId)}>Let go of {count === 1 ? "it" : "them"}</Button>
    </div>
  );
}
