import type { Palette } from "@/ui/charts/palette";

/** Colours that can be told apart in a test. */
export const palette: Palette = {
  paper: "#fff",
  ink: "#111",
  "ink-2": "#222",
  "ink-3": "#333",
  hair: "#ccc",
  plumb: "#c30",
  "lv-line": "#377",
  "lv-0": "#f0f",
  "lv-1": "#f1f",
  "lv-2": "#f2f",
  "lv-3": "#f3f",
  "lv-4": "#f4f",
  "lv-5": "#f5f",
  font: "Archivo",
};
