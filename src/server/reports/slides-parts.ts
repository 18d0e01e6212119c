import "server-only";
import type Pptx from "pptxgenjs";
import type { Block, Cell } from "@/domain/report/document";
import { colours } from "./tokens";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

const hex = (colour: string): string => colour.slice(1).toUpperCase();
const axis = { x: 4.6, y: 2.5, width: 7.6 } as const;
const at = (level: number): number => axis.x + (axis.width * level) / 5;

/** The bounds as a large figure, the scale as shapes, the facts below. */
export function readingOn(slide: Pptx.Slide, block: Of<"reading">): void {
  const { lower, upper, target, words, facts } = block;
  const figure = lower === null ? "–" : lower === upper ? `${lower}` : `${lower}–${upper}`;
  const ink = { color: hex(colours.ink) };
  slide.addText(figure, { x: 0.7, y: 1.6, w: 3.6, h: 2, fontSize: 110, ...ink, margin: 0, valign: "middle" });
  slide.addShape("line", { x: axis.x, y: axis.y + 0.4, w: axis.width, h: 0, line: { ...ink, width: 1 } });
  if (lower !== null && lower > 0)
    slide.addShape("rect", {
      x: axis.x,
      y: axis.y,
      w: at(lower) - axis.x,
      h: 0.4,
      fill: ink,
    });
  if (lower !== null && upper !== null && upper > lower)
    slide.addShape("rect", {
      x: at(lower),
      y: axis.y,
      w: at(upper) - at(lower),
      h: 0.4,
      fill: { color: hex(colours.level[2]) },
      line: { ...ink, width: 0.75, dashType: "dash" },
    });
  for (const level of [0, 1, 2, 3, 4, 5])
    slide.addText(`${level}`, {
      x: at(level) - 0.3,
      y: axis.y + 0.45,
      w: 0.6,
      h: 0.3,
      align: "center",
      fontSize: 12,
      ...ink,
      margin: 0,
    });
  const plumb = { color: hex(colours.plumb), width: 1.5 };
  slide.addShape("line", { x: at(target), y: axis.y - 0.45, w: 0, h: 0.95, line: plumb });
  const beyond = target > 3;
  slide.addText(words.target, {
    x: beyond ? at(target) - 1.6 : at(target) + 0.08,
    y: axis.y - 0.5,
    w: 1.5,
    h: 0.28,
    align: beyond ? "right" : "left",
    fontSize: 12,
    ...ink,
    margin: 0,
  });
  facts.forEach(({ term, value }, index) => {
    const place = { x: axis.x + (index % 2) * 3.9, y: 3.75 + Math.floor(index / 2) * 0.95 };
    const said = [
      { text: term, options: { fontSize: 12, color: hex(colours.ink2), breakLine: true } },
      { text: value, options: { fontSize: 15, ...ink } },
    ];
    slide.addText(said, { ...place, w: 3.7, h: 0.9, margin: 0, valign: "top", fit: "shrink" });
  });
}

export function tableOn(slide: Pptx.Slide, { columns, rows }: Of<"table">): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const border = (colour: string, pt: number) => ({ type: "solid" as const, color: hex(colour), pt });
  const none = { type: "none" as const };
  const heads = columns.map(({ label }) => ({
    text: label,
    options: {
      fontSize: 12,
      color: hex(colours.ink2),
      border: [none, none, border(colours.ink, 1), none] as [Border, Border, Border, Border],
    },
  }));
  const body = rows.map((row) =>
    row.map((cell, column) => ({
      text: textOf(cell),
      options: {
        fontSize: 14,
        bold: column === 0,
        color: hex(colours.ink),
        border: [none, none, border(colours.hair, 0.75), none] as [Border, Border, Border, Border],
      },
    })),
  );
  slide.addTable([heads, ...body], {
    x: 0.75,
    y: 1.7,
    w: 11.8,
    colW: columns.map(({ share }) => (11.8 * share) / shares),
    margin: [0.08, 0.1, 0.08, 0],
    valign: "top",
  });
}

type Border = { type?: "none" | "dash" | "solid"; color?: string; pt?: number };

/** A level with what is asked, since a slide's table holds words alone; what moved has its arrow. */
function textOf(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (cell.kind === "level")
    return cell.mark.needed === null ? cell.text : `${cell.text}, asked ${cell.mark.needed}`;
  const sign = { up: "↑ ", down: "↓ ", added: "↑ ", "left-out": "↓ ", same: "" };
  return `${cell.movement === null ? "" : sign[cell.movement]}${cell.text}`;
}
