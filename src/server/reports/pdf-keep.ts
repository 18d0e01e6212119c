import "server-only";
import type { Block } from "@/domain/report/document";
import { ladderHeight } from "./pdf-figures";
import type { Sheet } from "./pdf-sheet";
import { tableHeight } from "./pdf-table";

/** What is lower than this stays on one page with its heading, in points. */
const most = 260;

/** How much of what follows a heading stays with it, in points. */
export function keptHeight(sheet: Sheet, [block, ...rest]: readonly Block[]): number {
  switch (block?.kind) {
    case undefined:
      return 0;
    case "heading":
      return 20 + keptHeight(sheet, rest);
    case "table":
      return block.rows.length > 16 ? 90 : whole(tableHeight(sheet, block), 90);
    case "counts":
      return 180;
    case "bars":
      return whole(block.bars.length * 24 + 30, 80);
    case "ladder":
      return ladderHeight(block) + 60;
    case "reading":
      return 190;
    case "notice":
      return 60;
    default:
      return 45;
  }
}

const whole = (height: number, otherwise: number): number => (height <= most ? height : otherwise);
