"use client";
import type { Status } from "@/domain/assessment";
import { KeptChanges } from "./kept-changes";
import { useAnswers } from "./use-answers";

type KeptHereProps = { personId: string; assessmentId: string; status: Status };

/** On the pages around the answers: sends what still waits, and lists what was not taken. */
export function KeptHere(props: KeptHereProps) {
  const { store, snapshot } = useAnswers({ ...props, confirmed: none });
  return <KeptChanges kept={snapshot.kept} store={store} />;
}

const none = {};
