import type { Drawing } from "./drawing";
import { readPalette } from "./palette";

/**
 * Keeps a canvas drawn until the returned function is called: anew when the theme changes, when the typeface has come,
 * and in the light colours while it is printed. chart.js is fetched here, so that a page without a chart never carries it.
 */
export function keepDrawn(canvas: HTMLCanvasElement, drawing: Drawing): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let take = () => {};
  import("./paint").then(({ paint }) => {
    if (signal.aborted) return;
    const paper = matchMedia("print");
    const redraw = (onPaper: boolean) => {
      take();
      take = paint(canvas, drawing, readPalette(canvas.parentElement ?? document.body, onPaper), {
        fitting: true,
      }).take;
    };
    const onScreen = () => redraw(paper.matches);
    redraw(paper.matches);
    document.fonts.ready.then(() => signal.aborted || onScreen());
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
  });
  return () => {
    ending.abort();
    take();
  };
}
