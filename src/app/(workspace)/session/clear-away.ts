import { keepsAll } from "../assessments/[assessment]/saving/stores";

/** How long a page outlasts its session, in milliseconds: time to sign in again in place (ours). */
const stays = 15 * 60_000;

/** Once the session is over, lets the page go to where one signs in, unless something is written in it that lies nowhere else. */
export function clearAway(personId: string): () => void {
  const timer = setInterval(() => {
    if (!keepsAll(personId) || isWrittenIn(document)) return;
    const { pathname, search } = window.location;
    window.location.replace(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
  }, stays);
  return () => clearInterval(timer);
}

/** Whether a form that does not save by itself holds something else than it was drawn with. */
const isWrittenIn = (page: Document): boolean =>
  [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("main form :is(input, textarea)")].some(
    (it) => it.value !== it.defaultValue,
  );
