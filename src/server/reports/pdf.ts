import "server-only";
import type { Block, Pages } from "@/domain/report/document";
import { drawCounts } from "./pdf-counts";
import { drawFactList } from "./pdf-facts";
import { drawBars, drawLadder, drawReading } from "./pdf-figures";
import { measure, openSheet, paper, type Sheet } from "./pdf-sheet";
import { styles } from "./pdf-styles";
import { drawTable } from "./pdf-table";
import { colours } from "./tokens";

/** How much is done, from 0 to 1. */
export type Told = (share: number) => void;

/**
 * A report as PDF: text that can be selected, figures as vectors, bookmarks, tags. What has to fit on one page is drawn
 * smaller until it does.
 */
export async function writePdf(pages: Pages, told: Told): Promise<Uint8Array> {
  for (const zoom of pages.onePage ? [1, 0.9, 0.8, 0.7] : [1]) {
    const sheet = openSheet(pages, pages.watermark, zoom);
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
    drawBlock(sheet, block, outline);
    told((0.9 * (index + 1)) / pages.blocks.length);
    // Lets a wish to stop come through between two blocks.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

type Outline = { level: number; item: PDFKit.PDFOutline };

function gather(doc: Sheet["doc"]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}

/** The string hangs from the top edge to the title. */
function drawTitle(sheet: Sheet, { title }: Pages): void {
  // A name of many words takes a smaller title, so that what follows keeps its room.
  const large = sheet.lay(title, styles.title, measure);
  const style = large.length > 2 ? styles.section : styles.title;
  const lines = large.length > 2 ? sheet.lay(title, style, measure) : large;
  const height = lines.length * style.leading;
  sheet.ornament(() => {
    const { doc } = sheet;
    doc
      .lineWidth(1)
      .strokeColor(colours.plumb)
      .moveTo(paper.string, 0)
      .lineTo(paper.string, sheet.y + height - 8)
      .stroke();
    const foot = sheet.y + height - 8;
    doc
      .polygon([paper.string - 3.2, foot], [paper.string + 3.2, foot], [paper.string, foot + 8])
      .fill(colours.plumb);
  });
  sheet.tagged(sheet.element("H1"), () => sheet.put(lines, style, paper.left, sheet.y));
  sheet.y += height + 8;
}

function drawBlock(sheet: Sheet, block: Block, outline: Outline[]): void {
  switch (block.kind) {
    case "heading":
      drawHeading(sheet, block, outline);
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

function drawHeading(sheet: Sheet, block: Extract<Block, { kind: "heading" }>, outline: Outline[]): void {
  const wanted = block.level === 3 ? styles.entry : styles.section;
  // A name of many words takes a smaller heading as well.
  const first = sheet.lay(block.text, wanted, measure);
  const style = first.length > 2 ? styles.entry : wanted;
  const lines = first.length > 2 ? sheet.lay(block.text, style, measure) : first;
  const height = lines.length * style.leading;
  if (block.fresh && sheet.y > paper.top) sheet.page();
  // A heading never stands alone at the foot of a page.
  sheet.ensure(height + (block.level === 3 ? 50 : 110));
  if (block.level < 3) {
    if (sheet.y > paper.top) sheet.y += 14;
    sheet.ornament(() => {
      sheet.doc.lineWidth(0.8).strokeColor(colours.ink);
      sheet.doc
        .moveTo(paper.left, sheet.y)
        .lineTo(paper.left + measure, sheet.y)
        .stroke();
    });
    sheet.y += 8;
  }
  while (outline.length > 0 && (outline.at(-1)?.level ?? 0) >= block.level) outline.pop();
  const above = outline.at(-1)?.item ?? sheet.doc.outline;
  outline.push({ level: block.level, item: above.addItem(block.text) });
  sheet.tagged(sheet.element(`H${block.level}`), () => sheet.put(lines, style, paper.left, sheet.y));
  sheet.y += height + (block.level === 3 ? 2 : 6);
}

/** Goes on over the page's end, line by line. */
function drawText(sheet: Sheet, { text, tone }: Extract<Block, { kind: "text" }>): void {
  const style = styles[tone];
  const lines = sheet.lay(text, style, Math.min(measure, tone === "lead" ? measure : 440));
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

function drawFoot(sheet: Sheet, { stamp, words }: Pages, page: number, of: number): void {
  const { doc } = sheet;
  doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
  const y = sheet.height - 42;
  doc
    .lineWidth(0.6)
    .strokeColor(colours.hair)
    .moveTo(paper.left, y)
    .lineTo(paper.left + measure, y)
    .stroke();
  sheet.put(sheet.lay(stamp.left, styles.foot, measure - 150).slice(0, 4), styles.foot, paper.left, y + 4);
  const number = sheet.lay(`${words.page} ${page} / ${of}`, styles.foot, 140);
  const right = { width: 140, right: true };
  const x = paper.left + measure - 140;
  sheet.put(number, styles.foot, x, y + 4, right);
  sheet.put(sheet.lay(stamp.right, styles.foot, 140), styles.foot, x, y + 13, right);
  doc.endMarkedContent();
}
