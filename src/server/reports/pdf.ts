import "server-only";
import type { Block, Pages } from "@/domain/report/document";
import { drawCounts } from "./pdf-counts";
import { drawFactList } from "./pdf-facts";
import { drawBars, drawLadder, drawReading } from "./pdf-figures";
import { drawFoot, footHeight } from "./pdf-foot";
import { drawHeading, drawTitle, type Outline } from "./pdf-heading";
import { measure, openSheet, paper, type Sheet } from "./pdf-sheet";
import { styles } from "./pdf-styles";
import { drawTable } from "./pdf-table";
import { undrawnNotice } from "./pdf-undrawn";
import { colours } from "./tokens";

/** How much is done, from 0 to 1. */
export type Told = (share: number) => void;

/**
 * A report as PDF: text that can be selected, figures as vectors, bookmarks, tags. What has to fit on one page is drawn
 * smaller until it does.
 */
export async function writePdf(ordered: Pages, told: Told): Promise<Uint8Array> {
  const pages = { ...ordered, blocks: [...undrawnNotice(ordered), ...ordered.blocks] };
  for (const zoom of pages.onePage ? [1, 0.9, 0.8, 0.7] : [1]) {
    const sheet = openSheet(pages, pages.watermark, zoom);
    sheet.bottom = footHeight(sheet, pages);
    const bytes = gather(sheet.doc);
    await drawPages(sheet, pages, told);
    const { count } = sheet.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      sheet.doc.switchToPage(page);
      drawFoot(sheet, pages, page + 1, count);
    }
    sheet.doc.end();
    if (!pages.onePage || count === 1) return bytes;
    await bytes;
  }
  throw new Error(`${pages.title} does not fit on one page`);
}

async function drawPages(sheet: Sheet, pages: Pages, told: Told): Promise<void> {
  drawTitle(sheet, pages);
  const outline: Outline[] = [];
  for (const [index, block] of pages.blocks.entries()) {
    drawBlock(sheet, block, { outline, next: pages.blocks.slice(index + 1, index + 3) });
    told((0.9 * (index + 1)) / pages.blocks.length);
    // Lets a wish to stop come through between two blocks.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function gather(doc: Sheet["doc"]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}

type Place = { outline: Outline[]; next: readonly Block[] };

function drawBlock(sheet: Sheet, block: Block, place: Place): void {
  switch (block.kind) {
    case "heading":
      drawHeading(sheet, block, place);
      break;
    case "text":
      drawText(sheet, block);
      break;
    case "notice":
      drawNotice(sheet, block);
      break;
    case "facts":
      drawFactList(sheet, block);
      break;
    case "reading":
      drawReading(sheet, block);
      break;
    case "ladder":
      drawLadder(sheet, block);
      break;
    case "bars":
      drawBars(sheet, block);
      break;
    case "counts":
      drawCounts(sheet, block);
      break;
    case "table":
      drawTable(sheet, block);
  }
}

/** Goes on over the page's end, line by line. */
function drawText(sheet: Sheet, { text, tone }: Extract<Block, { kind: "text" }>): void {
  const style = styles[tone];
  const lines = sheet.balance(text, style, Math.min(measure, tone === "lead" ? measure : 440), "orphans");
  const tag = sheet.element("P");
  for (let from = 0; from < lines.length; ) {
    sheet.ensure(style.leading);
    const room = Math.max(1, Math.floor(sheet.left() / style.leading));
    const shown = lines.slice(from, from + room);
    sheet.tagged(tag, () => sheet.put(shown, style, paper.left, sheet.y));
    sheet.y += shown.length * style.leading;
    from += room;
  }
  sheet.y += 6;
}

/** Worth knowing before all else: ink round paper, since alarm alone is inverted. */
function drawNotice(sheet: Sheet, { text }: Extract<Block, { kind: "notice" }>): void {
  const lines = sheet.lay(text, styles.body, measure - 24);
  const height = lines.length * styles.body.leading + 14;
  sheet.ensure(height + 8);
  sheet.ornament(() => {
    sheet.doc.rect(paper.left, sheet.y, measure, height).fill(colours.well);
    sheet.doc.rect(paper.left, sheet.y, 2, height).fill(colours.ink);
  });
  sheet.tagged(sheet.element("P"), () => sheet.put(lines, styles.body, paper.left + 12, sheet.y + 7));
  sheet.y += height + 10;
}
