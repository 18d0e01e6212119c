import "server-only";
import type { Block, Pages } from "@/domain/report/document";
import { keptHeight } from "./pdf-keep";
import { measure, paper, type Sheet } from "./pdf-sheet";
import { styles } from "./pdf-styles";
import { colours } from "./tokens";

/** The bookmarks that the next heading may hang below. */
export type Outline = { level: number; item: PDFKit.PDFOutline };

/** The string hangs from the top edge to the title. */
export function drawTitle(sheet: Sheet, { title }: Pages): void {
  // A name of many words takes a smaller title, so that what follows keeps its room.
  const large = sheet.balance(title, styles.title, measure);
  const style = large.length > 2 ? styles.section : styles.title;
  const lines = large.length > 2 ? sheet.balance(title, style, measure) : large;
  const height = lines.length * style.leading;
  const foot = sheet.y + height - 8;
  sheet.ornament(() => {
    const { doc } = sheet;
    doc.lineWidth(1).strokeColor(colours.plumb).moveTo(paper.string, 0).lineTo(paper.string, foot).stroke();
    doc
      .polygon([paper.string - 3.2, foot], [paper.string + 3.2, foot], [paper.string, foot + 8])
      .fill(colours.plumb);
  });
  sheet.tagged(sheet.element("H1"), () => sheet.put(lines, style, paper.left, sheet.y));
  sheet.y += height + 8;
}

type Heading = Extract<Block, { kind: "heading" }>;

/** A heading never stands alone at the foot of a page, and what is short stays on the page of its heading. */
export function drawHeading(
  sheet: Sheet,
  block: Heading,
  { outline, next }: { outline: Outline[]; next: readonly Block[] },
): void {
  const wanted = block.level === 3 ? styles.entry : styles.section;
  // A name of many words takes a smaller heading as well.
  const first = sheet.balance(block.text, wanted, measure);
  const style = first.length > 2 ? styles.entry : wanted;
  const lines = first.length > 2 ? sheet.balance(block.text, style, measure) : first;
  const height = lines.length * style.leading;
  if (block.fresh && sheet.y > paper.top) sheet.page();
  sheet.ensure(height + (block.level === 3 ? 2 : 28) + keptHeight(sheet, next));
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
