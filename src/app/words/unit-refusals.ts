import type { Params } from "@/domain/refusal";
import { inWords } from "./counts";

/** What the tree of units does not allow. */
export const unitRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "unit.missing": () => "There is no such unit here.",
  "unit.stale": () => "Somebody changed this unit meanwhile. Load the page again to see it.",
  "unit.name-taken": () => "There is a unit of this name already.",
  "unit.name-archived": () => "There is an archived unit of this name. Restore it, or choose another name.",
  "unit.archived": () => "That unit is archived. Restore it, or choose another.",
  "unit.below-itself": () => "A unit cannot hang below itself or below a unit of its own branch.",
  "unit.into-itself": () => "A unit cannot be merged into itself.",
  "unit.into-own-branch": () => "A unit cannot be merged into one below it. Move that one up first.",
  "unit.in-use-below": ({ count }) =>
    count === 1
      ? "A unit in use is below this one. Move or archive it first."
      : `${inWords(Number(count)).replace(/^./, (first) => first.toUpperCase())} units in use are below this one. Move or archive them first.`,
  "unit.above-archived": ({ name }) => `The unit above it, ${name}, is archived. Restore that one first.`,
};
