import type { MaterialKind } from "@/domain/cmmi/material";

export const materialTitles: Readonly<Record<MaterialKind, string>> = {
  subpractice: "Subpractices",
  "work-product": "Work products",
  prompt: "Prompts",
};

/** What each kind is for. */
export const materialMeaning: Readonly<Record<MaterialKind, string>> = {
  subpractice: "How the practice may be done. Nothing here is asked for.",
  "work-product": "What comes of doing it, and may serve as evidence.",
  prompt: "What an appraiser may ask.",
};

export const materialAdded: Readonly<Record<MaterialKind, string>> = {
  subpractice: "Another subpractice",
  "work-product": "Another work product",
  prompt: "Another prompt",
};
