import "server-only";
import type { Block } from "@/domain/report/document";
import { hatch } from "./pdf-marks";
import { measure, paper, type Sheet } from "./pdf-sheet";
import { styles } from "./pdf-styles";
import { colours } from "./tokens";

/** How many stand at each level, left to right: solid for certain, hatched possibly, a dash where it was before. */
export function drawCounts(sheet: Sheet, block: Extract<Block, { kind: "counts" }>): void {
  const height = 110;
  sheet.ensure(height + 70);
  const { doc } = sheet;
  const most = Math.max(1, ...block.counts.map((it) => Math.max(it.certain + it.possible, it.previous ?? 0)));
  const width = measure / block.counts.length;
  const foot = sheet.y + height;
  const high = (count: number) => (count / most) * (height - 18);
  sheet.tagged(sheet.element("Figure", undefined, { alt: block.label }), () => {
    doc
      .lineWidth(0.8)
      .strokeColor(colours.ink)
      .moveTo(paper.left, foot)
      .lineTo(paper.left + measure, foot)
      .stroke();
    block.counts.forEach(({ label, level, certain, possible, previous }, index) => {
      const box = { x: paper.left + index * width, width: width - 26 };
      const [solid, open] = [high(certain), high(possible)];
      if (certain > 0)
        doc
          .lineWidth(0.6)
          .rect(box.x, foot - solid, box.width, solid)
          .fillAndStroke(colours.level[level] ?? colours.line, colours.line);
      if (possible > 0) {
        const above = { ...box, y: foot - solid - open, height: open };
        hatch(doc, above);
        doc
          .lineWidth(0.6)
          .strokeColor(colours.line)
          .rect(above.x, above.y, above.width, above.height)
          .stroke();
      }
      if (previous !== null) {
        const at = foot - high(previous);
        doc.lineWidth(1.2).strokeColor(colours.ink).dash(2, { space: 1.6 });
        doc
          .moveTo(box.x - 4, at)
          .lineTo(box.x + box.width + 4, at)
          .stroke()
          .undash();
      }
      const tally = possible > 0 ? `${certain} + ${possible}` : `${certain}`;
      sheet.put(sheet.lay(tally, styles.name, width), styles.name, box.x, foot - solid - open - 13);
      sheet.put(sheet.lay(label, styles.note, width - 8), styles.note, box.x, foot + 4);
    });
  });
  sheet.y = foot + 32;
  const words = [
    ["solid", block.key.certain],
    ["hatch", block.key.possible],
  ] as const;
  sheet.tagged(sheet.element("P"), () => {
    drawKey(sheet, paper.left, sheet.y, words);
    if (block.counts.some(({ previous }) => previous !== null)) {
      const x = paper.left + 300;
      doc.lineWidth(1.2).strokeColor(colours.ink).dash(2, { space: 1.6 });
      doc
        .moveTo(x, sheet.y + 6)
        .lineTo(x + 16, sheet.y + 6)
        .stroke()
        .undash();
      sheet.put(sheet.lay(block.key.previous, styles.term, 160), styles.term, x + 21, sheet.y);
    }
  });
  sheet.y += 24;
}

/** What solid and hatched stand for. */
export function drawKey(
  sheet: Sheet,
  x: number,
  y: number,
  entries: readonly (readonly ["solid" | "hatch", string])[],
): void {
  let at = x;
  for (const [fill, word] of entries) {
    const box = { x: at, y: y + 2, width: 14, height: 7 };
    if (fill === "solid") sheet.doc.rect(box.x, box.y, box.width, box.height).fill(colours.ink);
    else {
      hatch(sheet.doc, box, colours.ink);
      sheet.doc.lineWidth(0.6).strokeColor(colours.ink).rect(box.x, box.y, box.width, box.height).stroke();
    }
    const [line] = sheet.lay(word, styles.term, 200);
    if (line) sheet.put([line], styles.term, at + 19, y);
    at += 19 + (line?.width ?? 0) + 16;
  }
}
