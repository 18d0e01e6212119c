"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Confirmed } from "./answer-state";
import { AnswerStore } from "./answer-store";
import { sendAnswer } from "./send-answer";
import { waitingFor } from "./unsent";

export type AnswersOf = {
  personId: string;
  assessmentId: string;
  confirmed: Readonly<Record<string, Confirmed>>;
};

/** The answers of this page, live: changed here, saved by themselves, kept through reloads and lost connections. */
export function useAnswers({ personId, assessmentId, confirmed }: AnswersOf) {
  const [store] = useState(() => makeStore(personId, assessmentId, confirmed));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.drawn);
  useEffect(() => {
    store.flush();
    window.addEventListener("online", store.flush);
    document.addEventListener("visibilitychange", store.flush);
    window.addEventListener("pagehide", store.flushNow);
    return () => {
      window.removeEventListener("online", store.flush);
      document.removeEventListener("visibilitychange", store.flush);
      window.removeEventListener("pagehide", store.flushNow);
    };
  }, [store]);
  return { store, snapshot };
}

function makeStore(personId: string, assessmentId: string, confirmed: AnswersOf["confirmed"]): AnswerStore {
  return new AnswerStore(confirmed, {
    waiting: waitingFor(personId, assessmentId, keptOn()),
    send: (unsent) => sendAnswer(assessmentId, unsent),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

/** This machine's storage; while the server draws the page, and where a browser forbids it, none. */
function keptOn(): Storage | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}
