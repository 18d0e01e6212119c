"use client";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Alarm, Notice } from "@/ui/notices";

/** How far the chain was looked at, and what was found; the sentences come from the server. */
type State = { upTo: number; total: number; done: boolean; broken: readonly string[] };

/** Verifies the chain part by part, and says how far it has come. */
export function Verify() {
  const [state, setState] = useState<State | "idle" | "failed">("idle");
  const running = typeof state === "object" && !state.done;
  const verify = async () => {
    let now: State = { upTo: 0, total: 0, done: false, broken: [] };
    setState(now);
    while (!now.done) {
      const answer = await fetch(`/api/audit/verify?after=${now.upTo}`).catch(() => null);
      if (answer === null || !answer.ok) return setState("failed");
      const part: State = await answer.json();
      now = { ...part, broken: [...now.broken, ...part.broken] };
      setState(now);
    }
  };
  return (
    <>
      <Button onClick={verify} pending={running}>
        {running ? "Verifying" : "Verify the whole log"}
      </Button>
      <div role="status">
        {typeof state === "object" && <Progress state={state} />}
        {typeof state === "object" && state.done && state.broken.length === 0 && (
          <Notice
            title={`All ${state.total} events follow from one another, and every signature is as it was given.`}
          />
        )}
      </div>
      {state === "failed" && <Alarm title="It could not be verified. Try again." />}
      {typeof state === "object" && state.broken.length > 0 && (
        <Alarm title="The log or a signature was tampered with.">
          <ul>
            {state.broken.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Alarm>
      )}
    </>
  );
}

function Progress({ state: { upTo, total, done } }: { state: State }) {
  if (done) return null;
  return (
    <p className="note">
      <progress max={Math.max(1, total)} value={upTo} aria-label="Verified so far" /> {upTo} of {total} events
    </p>
  );
}
