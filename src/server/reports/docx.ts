import "server-only";
import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Pages } from "@/domain/report/document";
import { blockOf } from "./docx-blocks";
import { watermarkOf } from "./docx-watermark";
import { colours } from "./tokens";

/** Letters, so that a document looks alike where Archivo is not installed. */
const font = "Arial";
const hex = (colour: string): string => colour.slice(1).toUpperCase();

/** A report as a document to write on in: headings for navigation, real tables, the stamp at the foot of every page. */
export async function writeDocx(pages: Pages): Promise<Uint8Array> {
  const document = new Document({
    title: pages.title,
    creator: pages.organisation,
    description: pages.stamp.right,
    styles: {
      default: {
        document: { run: { font, size: 20, color: hex(colours.ink), language: { value: pages.language } } },
        title: { run: { font, size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { font, size: 28, bold: true },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading3: {
          run: { font, size: 22, bold: true },
          paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            // The foot has its own room, so that it never pushes into a table.
            margin: { top: 1100, bottom: 1560, left: 1100, right: 960, footer: 480 },
          },
        },
        headers: { default: watermarkOf(pages) },
        footers: { default: footOf(pages) },
        children: [
          new Paragraph({ text: pages.title, heading: HeadingLevel.TITLE }),
          ...pages.blocks.flatMap(blockOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function footOf({ stamp, words }: Pages): Footer {
  const small = { font, size: 14, color: hex(colours.ink3) };
  return new Footer({
    children: [
      ...stamp.left.split("\n").map((text) => new Paragraph({ children: [new TextRun({ ...small, text })] })),
      new Paragraph({
        children: [
          new TextRun({ ...small, text: `${stamp.right} · ${words.page} ` }),
          new TextRun({ ...small, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
