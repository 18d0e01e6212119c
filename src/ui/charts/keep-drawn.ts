import type { Drawing } from "./drawing";
import { readPalette } from "./palette";
import { whenIdle } from "./when-idle";

/**
 * Keeps a canvas drawn until the returned function is called: anew when the theme changes, when the typeface has come,
 * and in the light colours while it is printed. chart.js is fetched here, so that a page without a chart never carries it;
 * it comes, and each drawing after it, when the browser has time.
 */
export function keepDrawn(canvas: HTMLCanvasElement, drawing: Drawing): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let take = () => {};
  const begin = async () => {
    await whenIdle();
    const { paint } = await import("./paint");
    if (signal.aborted) return;
    const paper = matchMedia("print");
    const redraw = (onPaper: boolean) => {
      take();
      take = paint(canvas, drawing, readPalette(canvas.parentElement ?? document.body, onPaper), {
        fitting: true,
      }).take;
    };
    const onScreen = () => redraw(paper.matches);
    for (const media of [
      paper,
      matchMedia("(prefers-color-scheme: dark)"),
      matchMedia("(forced-colors: active)"),
    ])
      media.addEventListener("change", onScreen, { signal });
    addEventListener("beforeprint", () => redraw(true), { signal });
    addEventListener("afterprint", () => redraw(false), { signal });
    const theme = new MutationObserver(onScreen);
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    signal.addEventListener("abort", () => theme.disconnect());
    await whenIdle();
    if (!signal.aborted) onScreen();
    if (document.fonts.status === "loaded") return;
    await document.fonts.ready;
    if (!signal.aborted) onScreen();
  };
  begin();
  return () => {
    ending.abort();
    take();
  };
}
