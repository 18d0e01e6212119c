import "server-only";
import type { Block, StateWords } from "@/domain/report/document";
import { drawKey } from "./pdf-counts";
import { arrow, onScale, scale, stateBox } from "./pdf-marks";
import { measure, paper, type Sheet } from "./pdf-sheet";
import { styles } from "./pdf-styles";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** The scale, and everything on the same axis, stands in this part of the measure. */
const axis = { x: paper.left + 150, width: measure - 150 } as const;

/** The bounds as a large figure, the facts below it, and the scale beside it. */
export function drawReading(sheet: Sheet, block: Of<"reading">): void {
  const { doc } = sheet;
  sheet.ensure(150);
  const top = sheet.y;
  const figure = figureOf(block);
  const tag = sheet.element("Figure", undefined, { alt: block.label });
  sheet.tagged(tag, () => {
    sheet.put(sheet.lay(figure, styles.reading, 140), styles.reading, paper.left - 3, top);
    const y = top + 26;
    scale(doc, { x: axis.x, y, width: axis.width }, block);
    for (const level of [0, 1, 2, 3, 4, 5]) {
      const at = onScale(axis.x, axis.width, level);
      const held = block.lower !== null && level >= block.lower && level <= (block.upper ?? block.lower);
      const style = held ? styles.axisHeld : styles.axis;
      const [line] = sheet.lay(`${level}`, style, 20);
      if (line) sheet.put([line], style, at - line.width / 2, y + 29);
    }
    const words = sheet.lay(block.words.target, styles.term, 90);
    const at = onScale(axis.x, axis.width, block.target);
    const width = Math.max(...words.map((line) => line.width));
    // Beside the string, on whichever side there is room.
    const beside = at + 4 + width > axis.x + axis.width ? at - 4 - width : at + 4;
    sheet.put(words, styles.term, beside, y - 18);
    drawKey(sheet, axis.x, y + 46, [
      ["solid", block.words.certain],
      ...(block.upper !== block.lower ? ([["hatch", block.words.possible]] as const) : []),
    ]);
  });
  drawFacts(sheet, block.facts, axis.x, top + 96);
  sheet.y = Math.max(sheet.y, top + 100) + 8;
}

const figureOf = ({ lower, upper }: Of<"reading">): string =>
  lower === null ? "–" : lower === upper ? `${lower}` : `${lower}–${upper}`;

/** Terms and what they are, side by side in as many columns as fit, each row as high as its longest. */
function drawFacts(sheet: Sheet, facts: Of<"reading">["facts"], x: number, from: number): void {
  const columns = 3;
  const width = (paper.left + measure - x - 12 * (columns - 1)) / columns;
  let y = from;
  for (let index = 0; index < facts.length; index += columns) {
    const heights = facts.slice(index, index + columns).map((fact, column) => {
      const at = x + column * (width + 12);
      const tag = sheet.element("P");
      const term = sheet.lay(fact.term, styles.term, width);
      const moved = fact.movement != null ? 13 : 0;
      const value = sheet.lay(fact.value, styles.value, width - moved);
      sheet.tagged(tag, () => {
        sheet.put(term, styles.term, at, y);
        const below = y + term.length * styles.term.leading;
        if (fact.movement != null) arrow(sheet.doc, at, below + 10.5, fact.movement);
        sheet.put(value, styles.value, at + moved, below);
      });
      return term.length * styles.term.leading + value.length * styles.value.leading;
    });
    y += Math.max(...heights) + 6;
  }
  sheet.y = y;
}

const grid = { square: 6, step: 8, across: 7 } as const;

/** How high the squares of a ladder stand, in points. */
export function ladderHeight({ rungs }: Of<"ladder">): number {
  const most = Math.max(1, ...rungs.map(({ held, unknown, lacking }) => held + unknown + lacking));
  return Math.ceil(most / grid.across) * grid.step;
}

/** Under each level one square for each process that it asks for, filled from the bottom. */
export function drawLadder(sheet: Sheet, block: Of<"ladder">): void {
  const { square, step, across } = grid;
  const height = ladderHeight(block);
  sheet.ensure(height + 60);
  const width = measure / Math.max(1, block.rungs.length);
  const tag = sheet.element("Figure", undefined, { alt: block.label });
  sheet.tagged(tag, () => {
    block.rungs.forEach(({ held, unknown, lacking, title, tally }, index) => {
      const x = paper.left + index * width;
      for (let place = 0; place < held + unknown + lacking; place++) {
        const state = place < held ? "held" : place < held + unknown ? "unknown" : "lacking";
        const box = {
          x: x + (place % across) * step,
          y: sheet.y + height - step - Math.floor(place / across) * step + (step - square),
        };
        stateBox(sheet.doc, { ...box, width: square, height: square }, state);
      }
      sheet.put(sheet.lay(title, styles.name, width - 8), styles.name, x, sheet.y + height + 5);
      sheet.put(sheet.lay(tally, styles.note, width - 8), styles.note, x, sheet.y + height + 17);
    });
  });
  sheet.y += height + 33;
  drawStateKey(sheet, block.key);
}

/** One bar a row, every kind of answer a part of it; all bars on one measure. */
export function drawBars(sheet: Sheet, block: Of<"bars">): void {
  const most = Math.max(
    1,
    ...block.bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0)),
  );
  sheet.ensure(block.bars.length * 24 + 30);
  const tag = sheet.element("Figure", undefined, { alt: block.label });
  const room = measure - 110 - 70;
  sheet.tagged(tag, () => {
    block.bars.forEach(({ label, tally, parts }, index) => {
      const y = sheet.y + index * 24;
      sheet.put(sheet.lay(label, styles.cell, 105), styles.cell, paper.left, y);
      let x = paper.left + 110;
      for (const { state, count } of parts) {
        const width = (room * count) / most;
        stateBox(sheet.doc, { x, y: y + 1, width, height: 11 }, state);
        x += width;
      }
      sheet.put(sheet.lay(tally, styles.note, 90), styles.note, x + 8, y);
    });
  });
  sheet.y += block.bars.length * 24;
  drawStateKey(sheet, block.key);
}

function drawStateKey(sheet: Sheet, key: StateWords): void {
  let x: number = paper.left;
  sheet.tagged(sheet.element("P"), () => {
    for (const { state, label } of key) {
      stateBox(sheet.doc, { x, y: sheet.y + 2, width: 9, height: 7 }, state);
      const [line] = sheet.lay(label, styles.note, 200);
      if (line) sheet.put([line], styles.note, x + 14, sheet.y);
      x += 14 + (line?.width ?? 0) + 16;
    }
  });
  sheet.y += 24;
}
