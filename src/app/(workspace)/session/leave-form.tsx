"use client";
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { sayLeaving } from "@/app/words/saving";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Note } from "@/ui/words";
import { leave } from "../actions";
import { countUnsent, discardAll, sendAll, watchUnsent } from "../assessments/[assessment]/saving/stores";

type Leaving = "no" | "asked" | "sending" | "sure";

/** The way out. Where changes wait it asks first; without JavaScript there are none, and it leaves at once. */
export function LeaveForm({ personId, children }: { personId: string; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const [leaving, setLeaving] = useState<Leaving>("no");
  const waiting = useSyncExternalStore(
    watchUnsent,
    () => countUnsent(personId),
    () => 0,
  );
  const sure = leaving === "sure" || (leaving === "sending" && waiting === 0);
  useEffect(() => {
    if (sure) form.current?.requestSubmit();
  }, [sure]);
  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    if (sure || countUnsent(personId) === 0) return;
    event.preventDefault();
    setLeaving("asked");
  };
  const sendNow = () => {
    setLeaving("sending");
    sendAll(personId);
  };
  const discard = () => {
    discardAll(personId);
    setLeaving("sure");
  };
  return (
    <>
      <form ref={form} action={leave} onSubmit={ask} className="leave">
        {children}
      </form>
      {(leaving === "asked" || leaving === "sending") && (
        <Dialog title="Some changes are not sent yet" close="Stay" onClose={() => setLeaving("no")}>
          <Note>{sayLeaving(waiting, leaving === "sending")}</Note>
          <Button kind="first" onClick={sendNow} pending={leaving === "sending" && waiting === 0}>
            Send now and sign out
          </Button>
          <Button onClick={() => setLeaving("sure")}>Sign out and keep them here</Button>
          <Button kind="plain" onClick={discard}>
            Sign out and discard them
          </Button>
        </Dialog>
      )}
    </>
  );
}
