/** The tokens as a canvas understands them. */
export type Palette = Readonly<Record<(typeof tokens)[number], string>> & { font: string };

const ramp = ["lv-0", "lv-1", "lv-2", "lv-3", "lv-4", "lv-5"] as const;
const tokens = ["paper", "ink", "ink-2", "ink-3", "hair", "plumb", "lv-line", ...ramp] as const;

/**
 * Reads the tokens off an element: they are pairs that only an element's own colour scheme settles. On paper the light
 * one of each pair holds, whatever the screen shows.
 */
export function readPalette(within: HTMLElement, onPaper: boolean): Palette {
  const probe = document.createElement("span");
  within.append(probe);
  const read = (token: (typeof tokens)[number]) => {
    probe.className = onPaper ? `probe on-paper token-${token}` : `probe token-${token}`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    paper: read("paper"),
    ink: read("ink"),
    "ink-2": read("ink-2"),
    "ink-3": read("ink-3"),
    hair: read("hair"),
    plumb: read("plumb"),
    "lv-line": read("lv-line"),
    "lv-0": read("lv-0"),
    "lv-1": read("lv-1"),
    "lv-2": read("lv-2"),
    "lv-3": read("lv-3"),
    "lv-4": read("lv-4"),
    "lv-5": read("lv-5"),
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return palette;
}
