import "server-only";
import type { Sheet, Stamp } from "@/domain/report/document";

/** What the library does not write itself: the filter, heads on every printed page, one page's width, and the foot. */
export function printing(sheets: readonly Sheet[], stamp: Stamp) {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : sheetOf(xml, sheet, stamp);
          },
        },
        "xl/workbook.xml": {
          transform: (xml: string) => {
            const titles = sheets.map(
              ({ name }, index) =>
                `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`,
            );
            return xml.replace("<definedNames/>", `<definedNames>${titles.join("")}</definedNames>`);
          },
        },
      },
    },
  };
}

/** On A3 with narrow margins, since a row of work papers is wide. */
function sheetOf(xml: string, { columns, rows }: Sheet, stamp: Stamp): string {
  const last = `${columnName(columns.length)}${rows.length + 1}`;
  return xml
    .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(/<pageMargins [^>]*\/>/, "")
    .replace("</sheetData>", `</sheetData><autoFilter ref="A1:${last}"/>`)
    .replace(
      /<pageSetup [^>]*\/>/,
      `${margins}<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    )
    .replace(
      "</worksheet>",
      `<headerFooter><oddFooter>${escaped(footOf(stamp))}</oddFooter></headerFooter></worksheet>`,
    );
}

/** In inches; the foot stands in the lower one. */
const margins = `<pageMargins left="0.3" right="0.3" top="0.4" bottom="0.8" header="0.2" footer="0.25"/>`;

/** A footer holds 255 signs in all: where names are too long for it, theirs are what is shortened. */
function footOf({ left, right }: Stamp): string {
  const [about = "", ...rest] = left.split("\n").map(doubled);
  const parts = (told: string) => `&L&7${[told, ...rest].join("\n")}&R&7${doubled(right)}\n&P / &N`;
  const spare = 255 - parts("").length;
  return parts(
    about.length <= spare ? about : `${about.slice(0, Math.max(0, spare - 1)).replace(/&$/, "")}…`,
  );
}

/** A footer reads an ampersand as a command. */
const doubled = (text: string): string => text.replaceAll("&", "&&");

/** A to Z, then AA and on. */
const columnName = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
