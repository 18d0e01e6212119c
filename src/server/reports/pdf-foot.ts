import "server-only";
import type { Pages } from "@/domain/report/document";
import { measure, paper, type Sheet } from "./pdf-sheet";
import { styles } from "./pdf-styles";
import { colours } from "./tokens";

/** Points between the last line of the foot and the paper's edge, which no printer reaches. */
const edge = 24;
const aside = 140;

/** How much of a page its foot takes, in points: long names take more lines, and none is cut off. */
export const footHeight = (sheet: Sheet, { stamp }: Pages): number =>
  edge + Math.max(2, leftLines(sheet, stamp.left).length) * styles.foot.leading + 16;

/** What was read, by which rules, when, and the mark: at the foot of every page. */
export function drawFoot(sheet: Sheet, { stamp, words }: Pages, page: number, of: number): void {
  const { doc } = sheet;
  const left = leftLines(sheet, stamp.left);
  doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
  const y = sheet.height - edge - Math.max(2, left.length) * styles.foot.leading - 4;
  doc
    .lineWidth(0.6)
    .strokeColor(colours.hair)
    .moveTo(paper.left, y)
    .lineTo(paper.left + measure, y)
    .stroke();
  sheet.put(left, styles.foot, paper.left, y + 4);
  const number = sheet.lay(`${words.page} ${page} / ${of}`, styles.foot, aside);
  const right = { width: aside, right: true };
  const x = paper.left + measure - aside;
  sheet.put(number, styles.foot, x, y + 4, right);
  sheet.put(sheet.lay(stamp.right, styles.foot, aside), styles.foot, x, y + 13, right);
  doc.endMarkedContent();
}

const leftLines = (sheet: Sheet, left: string) => sheet.lay(left, styles.foot, measure - aside - 10);
