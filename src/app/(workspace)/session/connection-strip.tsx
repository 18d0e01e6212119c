"use client";
import { useSyncExternalStore } from "react";
import { sayWaiting } from "@/app/words/saving";
import { countUnsent, isCutOff, watchUnsent } from "../assessments/[assessment]/saving/stores";

/** Says on every page that nothing reaches the server, and how much waits for it. Saving itself is announced elsewhere. */
export function ConnectionStrip({ personId }: { personId: string }) {
  const offline = useSyncExternalStore(
    watchConnection,
    () => !navigator.onLine,
    () => false,
  );
  const cutOff = useSyncExternalStore(
    watchUnsent,
    () => isCutOff(personId),
    () => false,
  );
  const waiting = useSyncExternalStore(
    watchUnsent,
    () => countUnsent(personId),
    () => 0,
  );
  return (
    <div aria-live="polite" className="strips">
      {(offline || cutOff) && (
        <div className="strip">
          <p>
            {offline ? "You are offline." : "Plumbline cannot be reached."} {sayWaiting(waiting)}
          </p>
        </div>
      )}
    </div>
  );
}

function watchConnection(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
