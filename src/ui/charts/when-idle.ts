/** Settles when the browser has nothing else to do, or after a second: what nobody waits for keeps nobody from using the page. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such thing yet.
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve, 50);
    else requestIdleCallback(() => resolve(), { timeout: 1_000 });
  });
