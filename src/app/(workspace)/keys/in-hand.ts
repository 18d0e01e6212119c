/**
 * The question in hand is the one that has the focus, or had it last; before that, the one the address names, or the
 * first that is not answered. The string marks it, so that nobody answers a question they do not see.
 */
export function questionInHand(): HTMLElement | undefined {
  const all = questions();
  return (
    all.find((it) => it.contains(document.activeElement)) ??
    all.find((it) => it.dataset.inHand !== undefined) ??
    all.find((it) => it.id !== "" && `#${it.id}` === decodeURIComponent(location.hash)) ??
    all.find((it) => it.querySelector("input:checked") === null) ??
    all[0]
  );
}

/** Hangs the string at a question. */
export function mark(question: HTMLElement | undefined): void {
  for (const it of questions()) if (it !== question) delete it.dataset.inHand;
  if (question !== undefined) question.dataset.inHand = "";
}

/** Takes a question in hand: focus goes to the question itself, so that it is read out with its legend. */
export function take(question: HTMLElement | undefined): void {
  if (question === undefined) return;
  question.tabIndex = -1;
  question.focus();
  mark(question);
}

/** The question so many further on; the first and the last are ends. */
export function neighbour(by: 1 | -1): HTMLElement | undefined {
  const all = questions();
  const here = questionInHand();
  return here === undefined ? undefined : (all[all.indexOf(here) + by] ?? here);
}

/** Answers the question in hand; false where it has no such stop, or may only be read. */
export function answer(stop: string): boolean {
  const radio = questionInHand()?.querySelector<HTMLInputElement>(
    `input[type="radio"][value="${stop}"]:enabled`,
  );
  radio?.click();
  return radio !== null && radio !== undefined;
}

/** Into what the answer opened, or else to the stops. */
export function enter(): void {
  const within = questionInHand();
  const field = within?.querySelector<HTMLElement>(".more :is(input, textarea, select, button)");
  (field ?? within?.querySelector<HTMLElement>("input:checked, input"))?.focus();
}

const questions = () => [...document.querySelectorAll<HTMLElement>(".questions fieldset.q")];
