"use client";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { sayClock, sayWaiting } from "@/app/words/saving";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Note } from "@/ui/words";
import { countUnsent, isSignedOut, readsHere, watchUnsent } from "../assessments/[assessment]/saving/stores";
import { askSession } from "./ask-session";
import { clearAway } from "./clear-away";
import { SessionWatch } from "./session-watch";
import { SignInAgain } from "./sign-in-again";

type SessionGuardProps = { personId: string; email: string; left: number };

/** Warns before the session ends, and signs in again in place once it has. */
export function SessionGuard({ personId, email, left }: SessionGuardProps) {
  const [{ reader, watch }] = useState(() => ({ reader: personId, watch: makeWatch(personId) }));
  const watched = useSyncExternalStore(watch.subscribe, watch.standing, watch.standing);
  const waiting = useSyncExternalStore(
    watchUnsent,
    () => countUnsent(reader),
    () => 0,
  );
  const refused = useSyncExternalStore(
    watchUnsent,
    () => isSignedOut(reader),
    () => false,
  );
  const [dismissed, dismiss] = useState(false);
  useEffect(() => {
    watch.begin(left);
    readsHere(reader);
    const onView = () => document.visibilityState === "visible" && void watch.look();
    document.addEventListener("visibilitychange", onView);
    return () => {
      document.removeEventListener("visibilitychange", onView);
      watch.end();
    };
  }, [watch, reader, left]);
  useEffect(() => {
    if (refused) void watch.look();
    else dismiss(false);
  }, [watch, refused]);
  const over = watched.kind === "over";
  useEffect(() => (over ? clearAway(reader) : undefined), [over, reader]);
  const goOn = useCallback(() => {
    void watch.look().then(() => watch.standing().kind === "on" && readsHere(reader));
  }, [watch, reader]);
  if (watched.kind === "other" || personId !== reader)
    return <SomebodyElse name={watched.kind === "other" ? watched.name : email} waiting={waiting} />;
  if (over && !dismissed)
    return <SignInAgain email={email} waiting={waiting} onIn={goOn} onClose={() => dismiss(true)} />;
  if (over)
    return (
      <div className="strip">
        <p>Your session has ended. {sayWaiting(waiting)}</p>
        <Button onClick={() => dismiss(false)}>Sign in here</Button>
      </div>
    );
  if (watched.kind !== "ending" || dismissed) return null;
  return (
    <Dialog title="Your session is about to end" close="Let it end" onClose={() => dismiss(true)}>
      <Note>
        {watched.prolonged
          ? `It has lasted as long as a session may, and ends at ${sayClock(watched.endsAt)}. You will be asked for your password here; nothing is lost.`
          : `You have done nothing here for a long time. It ends at ${sayClock(watched.endsAt)}.`}
      </Note>
      {!watched.prolonged && (
        <Button kind="first" onClick={() => void watch.stay()}>
          Stay signed in
        </Button>
      )}
    </Dialog>
  );
}

/** Another person signed in on this browser: this page is not theirs. */
function SomebodyElse({ name, waiting }: { name: string; waiting: number }) {
  const load = () => window.location.reload();
  return (
    <Dialog title="Somebody else is signed in here now" close={`Load the page for ${name}`} onClose={load}>
      <Note>
        This page was opened by another person.{" "}
        {waiting > 0 &&
          "What that person changed and did not send stays on this machine until they sign in again."}
      </Note>
    </Dialog>
  );
}

const makeWatch = (personId: string) =>
  new SessionWatch(personId, {
    ask: () => askSession("GET"),
    prolong: () => askSession("PUT"),
    now: () => Date.now(),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  });
