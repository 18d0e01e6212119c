import type { News } from "./answer-state";
import { AnswerStore } from "./answer-store";
import { dropKeys, sealOf } from "./keyring";
import { sendAnswer } from "./send-answer";
import { rememberTold, toldLast } from "./told";
import {
  discardUnopened,
  discardUnsent,
  keptInTab,
  keptOn,
  unopened,
  unsentByAssessment,
  unsentOf,
  waitingFor,
} from "./unsent";

const stores = new Map<string, { personId: string; store: AnswerStore }>();
const watchers = new Set<() => void>();

/** The one store of a person and an assessment in this page's life, whichever screens of it come and go. */
export function storeOf(personId: string, assessmentId: string): AnswerStore {
  if (typeof window === "undefined") return makeStore(personId, assessmentId);
  const name = `${personId}/${assessmentId}`;
  const known = stores.get(name)?.store ?? watched(makeStore(personId, assessmentId));
  stores.set(name, { personId, store: known });
  return known;
}

/** Whoever reads here now: only their changes travel. */
export function readsHere(personId: string): void {
  for (const it of stores.values()) {
    it.store.stop(it.personId !== personId);
    if (it.personId === personId) it.store.flush();
  }
}

/** Sends whatever of this person waits on this machine, for any assessment. */
export function sendAll(personId: string): void {
  for (const assessmentId of unsentByAssessment(personId, keptOn(), sealOf(personId)).keys())
    storeOf(personId, assessmentId).tryAgain();
}

/** Forgets whatever of this person waits on this machine, and sends no more of it. */
export function discardAll(personId: string): void {
  for (const store of ofPerson(personId)) store.stop(true);
  discardUnsent(personId, keptOn());
}

/** This person's pages are gone from here: with them go their keys, and what was known of their answers. */
export function forgetHere(personId: string): void {
  for (const [name, { personId: whose, store }] of stores) {
    // What this machine could not keep has nowhere else to wait.
    if (whose !== personId || store.unkept() > 0) continue;
    store.flushNow();
    store.stop(true);
    stores.delete(name);
  }
  dropKeys(personId);
}

/** Whether everything of this person that waits is kept on this machine, and nothing in this page alone. */
export const keepsAll = (personId: string): boolean =>
  ofPerson(personId).every((store) => store.unkept() === 0);

/** How many changes of this person were kept here and do not open any more. */
export const countUnopened = (personId: string): number =>
  unopened(personId, keptOn(), sealOf(personId)).length;

/** Lets go of them. */
export function letGoUnopened(personId: string): void {
  discardUnopened(personId, keptOn(), sealOf(personId));
  for (const watcher of watchers) watcher();
}

/** Called whenever something about unsent changes may have changed. */
export function watchUnsent(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener("storage", watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener("storage", watcher);
  };
}

/** How many changes of this person wait, kept on this machine or in this page alone. */
export function countUnsent(personId: string): number {
  const kept = [...unsentByAssessment(personId, keptOn(), sealOf(personId)).values()].reduce(
    (sum, count) => sum + count,
    0,
  );
  return kept + ofPerson(personId).reduce((sum, store) => sum + store.unkept(), 0);
}

/** Whether an attempt of this page to reach the server failed last. */
export const isCutOff = (personId: string): boolean =>
  ofPerson(personId).some((store) => store.snapshot().saving.kind === "failed");

/** Whether an attempt of this page was refused because nobody, or somebody else, is signed in. */
export const isSignedOut = (personId: string): boolean =>
  ofPerson(personId).some((store) => store.snapshot().saving.kind === "signed-out");

const ofPerson = (personId: string) =>
  [...stores.values()].filter((it) => it.personId === personId).map(({ store }) => store);

/** Listens for as long as the page lives: a change outlasts the screen it was made on. */
function watched(store: AnswerStore): AnswerStore {
  store.subscribe(() => {
    for (const watcher of watchers) watcher();
  });
  window.addEventListener("online", store.flush);
  window.addEventListener("pageshow", store.flush);
  window.addEventListener("storage", store.tell);
  window.addEventListener("pagehide", store.flushNow);
  document.addEventListener("visibilitychange", store.flush);
  window.addEventListener("beforeunload", (event) => {
    if (store.unkept() > 0) event.preventDefault();
  });
  return store;
}

function makeStore(personId: string, assessmentId: string): AnswerStore {
  const name = `${unsentOf(personId)}${assessmentId}`;
  const seal = sealOf(personId);
  const channel = typeof window === "undefined" ? null : new BroadcastChannel(name);
  const store = new AnswerStore({
    waiting: waitingFor(personId, assessmentId, keptOn(), seal),
    send: (unsent) => sendAnswer(personId, assessmentId, unsent),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    // Locks exist over https and on this machine only; without them a change sent twice still applies once.
    alone: (work) => (navigator.locks ? navigator.locks.request(name, work) : work()),
    announce: (news) => {
      rememberTold(name, keptInTab(), seal, news);
      channel?.postMessage(news);
    },
  });
  for (const news of toldLast(name, keptInTab(), seal)) store.hear(news);
  channel?.addEventListener("message", ({ data }: MessageEvent<News>) => store.hear(data));
  return store;
}
