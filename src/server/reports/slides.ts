import "server-only";
import Pptx from "pptxgenjs";
import type { Slides } from "@/domain/report/document";
import { chartOn } from "./slides-chart";
import { readingOn, tableOn } from "./slides-parts";
import { colours } from "./tokens";

/** Inches on a wide slide. */
const frame = { x: 0.75, width: 11.8 } as const;

/** Slides whose charts and tables stay charts and tables. `told` hears how far it is, from 0 to 1. */
export async function writeSlides(deck: Slides, told: (share: number) => void): Promise<Uint8Array> {
  const file = new Pptx();
  file.layout = "LAYOUT_WIDE";
  file.title = deck.title;
  file.author = deck.organisation;
  file.company = "Plumbline";
  file.theme = { headFontFace: "Arial", bodyFontFace: "Arial" };
  for (const [index, { title, notes, parts }] of deck.slides.entries()) {
    const slide = file.addSlide();
    slide.background = { color: "FFFFFF" };
    if (deck.watermark !== null)
      slide.addText(deck.watermark, {
        x: 2.5,
        y: 2,
        w: 8,
        h: 3.5,
        rotate: 330,
        fontSize: 140,
        bold: true,
        align: "center",
        color: hex(colours.ink),
        transparency: 92,
      });
    // The string, from the top edge to the title.
    slide.addShape("line", {
      x: 0.45,
      y: 0,
      w: 0,
      h: 0.95,
      line: { color: hex(colours.plumb), width: 1.25 },
    });
    slide.addShape("triangle", {
      ...{ x: 0.39, y: 0.95, w: 0.12, h: 0.14, flipV: true },
      fill: { color: hex(colours.plumb) },
    });
    slide.addText(title, {
      ...{ x: frame.x, y: 0.4, w: frame.width, h: 1 },
      fontSize: 26,
      bold: true,
      color: hex(colours.ink),
      valign: "top",
      margin: 0,
      fit: "shrink",
    });
    for (const part of parts) {
      if (part.kind === "reading") readingOn(slide, part);
      else if (part.kind === "table") tableOn(slide, part);
      else if (part.kind === "chart") chartOn(slide, part);
      else slide.addText(part.text, { x: frame.x, y: 1.6, w: frame.width, h: 1, fontSize: 14 });
    }
    const foot = { y: 6.86, h: 0.5, fontSize: 8, color: hex(colours.ink3), margin: 0 };
    slide.addText(deck.stamp.left, { ...foot, x: frame.x, w: 9.6 });
    slide.addText(`${deck.stamp.right}\n${index + 1} / ${deck.slides.length}`, {
      ...foot,
      x: 10.4,
      w: 2.15,
      align: "right",
    });
    slide.addNotes(notes);
    told((index + 1) / (deck.slides.length + 1));
  }
  const bytes = await file.write({ outputType: "nodebuffer" });
  if (!(bytes instanceof Uint8Array)) throw new Error("The slides came as no bytes");
  return bytes;
}

/** A colour as the format writes it. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase();
