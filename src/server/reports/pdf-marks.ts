import "server-only";
import type { Movement } from "@/domain/oism3/comparison";
import type { Marked, State } from "@/domain/report/document";
import type { Sheet } from "./pdf-sheet";
import { colours } from "./tokens";

type Doc = Sheet["doc"];
type Box = { x: number; y: number; width: number; height: number };

/** Lines at 45 degrees in a box: what is possible, and unknown. */
export function hatch(doc: Doc, { x, y, width, height }: Box, colour: string = colours.line, step = 3): void {
  doc.save();
  doc.rect(x, y, width, height).clip();
  doc.lineWidth(0.6).strokeColor(colour);
  for (let at = -height; at < width; at += step) doc.moveTo(x + at, y + height).lineTo(x + at + height, y);
  doc.stroke().restore();
}

/** One of the five fills: solid is held, empty is not, hatch is unknown, slash is not applicable, dashed is open. */
export function stateBox(doc: Doc, box: Box, state: State): void {
  const { x, y, width, height } = box;
  if (width <= 0) return;
  if (state === "held") doc.rect(x, y, width, height).fill(colours.line);
  if (state === "unknown") hatch(doc, box);
  if (state === "not-applicable") {
    doc.save().rect(x, y, width, height).clip();
    doc
      .lineWidth(0.6)
      .strokeColor(colours.ink3)
      .moveTo(x, y + height)
      .lineTo(x + width, y)
      .stroke()
      .restore();
  }
  doc
    .save()
    .lineWidth(0.6)
    .strokeColor(state === "not-applicable" || state === "open" ? colours.ink3 : colours.line);
  if (state === "open") doc.dash(1.5, { space: 1.5 });
  doc.rect(x, y, width, height).stroke().undash().restore();
}

export const markWidth = 62;

/** Five graduations: solid certain, hatched possible, short out of reach; the string stands at what is asked for. */
export function levelMark(doc: Doc, x: number, y: number, mark: Marked & { needed: number | null }): void {
  const cell = 11;
  const height = 8;
  for (const level of [1, 2, 3, 4, 5]) {
    const box = { x: x + (level - 1) * (cell + 1), y, width: cell, height };
    if (mark.lower !== null && level <= mark.lower) doc.rect(box.x, y, cell, height).fill(colours.ink);
    else if (mark.upper !== null && level <= mark.upper) {
      hatch(doc, box, colours.ink, 2.4);
      doc.lineWidth(0.6).strokeColor(colours.ink).rect(box.x, y, cell, height).stroke();
    } else doc.rect(box.x, y + height - 2, cell, 2).fill(colours.hair);
  }
  if (mark.needed === null) return;
  const at = x + mark.needed * (cell + 1) - 0.5;
  doc
    .lineWidth(1)
    .strokeColor(colours.plumb)
    .moveTo(at, y - 3.5)
    .lineTo(at, y + height + 3.5)
    .stroke();
}

/** Up, down, or as before. */
export function arrow(doc: Doc, x: number, y: number, movement: Movement): void {
  doc.save().lineWidth(1.1).strokeColor(colours.ink).lineCap("butt");
  const [top, foot, middle] = [y - 8, y, x + 4];
  if (movement === "up" || movement === "added") {
    doc.moveTo(middle, foot).lineTo(middle, top);
    doc
      .moveTo(x + 0.8, top + 3.4)
      .lineTo(middle, top)
      .lineTo(x + 7.2, top + 3.4);
  } else if (movement === "down" || movement === "left-out") {
    doc.moveTo(middle, top).lineTo(middle, foot);
    doc
      .moveTo(x + 0.8, foot - 3.4)
      .lineTo(middle, foot)
      .lineTo(x + 7.2, foot - 3.4);
  } else {
    doc.moveTo(x, y - 5.2).lineTo(x + 8, y - 5.2);
    doc.moveTo(x, y - 2.4).lineTo(x + 8, y - 2.4);
  }
  doc.stroke().restore();
}

/** Where a level stands on a scale of this width, whose ends are 0 and 5. */
export const onScale = (x: number, width: number, level: number): number => x + (width * level) / 5;

/** Ink to the lower bound, hatch to the upper, a serif at both; the string with its bob at the target. */
export function scale(
  doc: Doc,
  { x, y, width }: Omit<Box, "height">,
  mark: Marked & { target: number },
): void {
  const height = 16;
  doc
    .lineWidth(0.8)
    .strokeColor(colours.ink)
    .moveTo(x, y + height)
    .lineTo(x + width, y + height)
    .stroke();
  for (const level of [0, 1, 2, 3, 4, 5]) {
    const at = onScale(x, width, level);
    doc
      .moveTo(at, y + height)
      .lineTo(at, y + height + 5)
      .stroke();
  }
  const lower = mark.lower ?? 0;
  const upper = mark.upper ?? lower;
  const end = onScale(x, width, lower);
  if (lower > 0) doc.rect(x, y + 3, end - x, height - 3).fill(colours.ink);
  if (upper > lower) {
    const box = { x: end, y: y + 3, width: onScale(x, width, upper) - end, height: height - 3 };
    hatch(doc, box, colours.ink);
    doc.lineWidth(0.6).strokeColor(colours.ink).rect(box.x, box.y, box.width, box.height).stroke();
  }
  doc.lineWidth(1.6).strokeColor(colours.ink);
  for (const bound of [lower, upper]) {
    const at = onScale(x, width, bound);
    doc
      .moveTo(at, y)
      .lineTo(at, y + height)
      .stroke();
  }
  const at = onScale(x, width, mark.target);
  doc
    .lineWidth(1)
    .strokeColor(colours.plumb)
    .moveTo(at, y - 14)
    .lineTo(at, y + height + 6)
    .stroke();
  doc
    .polygon([at - 3.2, y + height + 6], [at + 3.2, y + height + 6], [at, y + height + 13])
    .fill(colours.plumb);
}
