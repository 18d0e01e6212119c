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
  "unit.limits-people": ({ count }) =>
    count === 1
      ? "Somebody is limited to this unit. Change that under People first."
      : `${count} people are limited to this unit. Change that under People first.`,
  "assessment.outside-branch": () =>
    "You are limited to a branch of the organisation: name one of its units, as it is written there.",
  "member.administrator-limited": () =>
    "An administrator keeps people and units for all of the organisation. Take the limit or the role away.",
  "unit.above-archived": ({ name }) => `The unit above it, ${name}, is archived. Restore that one first.`,
};
