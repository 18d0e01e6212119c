import "server-only";
import type { Block } from "@/domain/report/document";
import { measure, paper, type Sheet } from "./pdf-sheet";
import { styles } from "./pdf-styles";

/** A term at the left, what it is at the right; a long value goes on over the page's end. */
export function drawFactList(sheet: Sheet, { facts }: Extract<Block, { kind: "facts" }>): void {
  const term = 120;
  for (const fact of facts) {
    const terms = sheet.lay(fact.term, styles.note, term - 10);
    const values = sheet.lay(fact.value, styles.body, measure - term);
    const tag = sheet.element("P");
    sheet.ensure(Math.max(terms.length, Math.min(values.length, 3)) * styles.body.leading);
    sheet.tagged(tag, () => sheet.put(terms, styles.note, paper.left, sheet.y + 1));
    let foot = sheet.y + terms.length * styles.note.leading;
    for (let from = 0; from < values.length; ) {
      if (sheet.left() < styles.body.leading) {
        sheet.page();
        foot = sheet.y;
      }
      const room = Math.max(1, Math.floor(sheet.left() / styles.body.leading));
      const shown = values.slice(from, from + room);
      sheet.tagged(tag, () => sheet.put(shown, styles.body, paper.left + term, sheet.y));
      sheet.y += shown.length * styles.body.leading;
      from += room;
    }
    sheet.y = Math.max(sheet.y, foot) + 3;
  }
  sheet.y += 8;
}
