"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Status } from "@/domain/assessment";
import type { Confirmed, Snapshot } from "./answer-state";
import { answersOf } from "./confirmed";
import { storeOf } from "./stores";

export type AnswersOf = {
  personId: string;
  assessmentId: string;
  confirmed: Readonly<Record<string, Confirmed>>;
  /** The state that the page was drawn in: what waits is sent to a draft alone. */
  status?: Status;
};

/** The answers of this page, live: changed here, saved by themselves, kept through reloads and lost connections. */
export function useAnswers({ personId, assessmentId, confirmed, status = "draft" }: AnswersOf) {
  const router = useRouter();
  const [{ store, drawn }] = useState(() => begin(personId, assessmentId, confirmed));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, () => drawn);
  useEffect(() => {
    if (store.meet(confirmed)) store.tell();
  }, [store, confirmed]);
  useEffect(() => store.allow(status === "draft" ? null : status), [store, status]);
  const lockedMeanwhile = snapshot.locked !== null && status === "draft";
  useEffect(() => {
    if (lockedMeanwhile) router.refresh();
  }, [lockedMeanwhile, router]);
  return { store, snapshot };
}

function begin(personId: string, assessmentId: string, confirmed: AnswersOf["confirmed"]) {
  const store = storeOf(personId, assessmentId);
  store.meet(confirmed);
  return { store, drawn: asDrawn(confirmed) };
}

/** What the server drew, before anything that waits on this machine is laid over it. */
const asDrawn = (confirmed: AnswersOf["confirmed"]): Snapshot => ({
  answers: answersOf(confirmed),
  saving: { kind: "idle" },
  unsent: 0,
  conflicts: [],
  kept: [],
  locked: null,
  past: [],
  future: [],
});
