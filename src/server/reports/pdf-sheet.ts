import "server-only";
import PDFDocument from "pdfkit";
import { balanceText, withoutOrphan } from "./pdf-balance";
import { cuts, type Run } from "./pdf-fonts";
import { type Line, layText, type Style } from "./pdf-text";
import { colours } from "./tokens";

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc["struct"]>;

/** The paper: A4 in points, its margins, and the gutter in which the string hangs. */
export const paper = {
  width: 595.28,
  height: 841.89,
  top: 56,
  left: 64,
  right: 48,
  bottom: 64,
  string: 44,
} as const;
export const measure = paper.width - paper.left - paper.right;

/** What is drawn on, with the place where the next thing goes, and the tags that screen readers follow. */
export type Sheet = {
  readonly doc: Doc;
  y: number;
  /** How much of the page is kept for its foot. */
  bottom: number;
  /** How far down the page reaches. */
  readonly height: number;
  /** Begins a page where less than this is left. */
  ensure(height: number): void;
  page(): void;
  left(): number;
  lay(text: string, style: Style, width: number): Line[];
  /** As `lay`, with lines of like length, or only without a last line of one short word. */
  balance(text: string, style: Style, width: number, what?: "lines" | "orphans"): Line[];
  put(
    lines: readonly Line[],
    style: Style,
    x: number,
    y: number,
    to?: { width: number; right: boolean },
  ): number;
  /** A tag below another, or at the top. */
  element(type: string, parent?: Element, options?: { alt?: string; title?: string }): Element;
  /** Draws as the content of a tag. */
  tagged(element: Element, draw: () => void): void;
  /** Draws what carries no meaning. */
  ornament(draw: () => void): void;
};

export type About = { title: string; organisation: string; made: string; language: string };

/** `zoom` below 1 draws everything smaller, so that more of it fits on a page. */
export function openSheet(about: About, watermark: string | null, zoom = 1): Sheet {
  const reach = paper.height / zoom;
  const made = new Date(about.made);
  const doc = new PDFDocument({
    size: [paper.width, paper.height],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: about.language,
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.organisation,
      Creator: "Plumbline",
      CreationDate: made,
      ModDate: made,
    },
  });
  for (const { name, bytes } of cuts()) doc.registerFont(name, bytes);
  const widths = new Map<string, number>();
  const widthOf = ({ font, text }: Run) => {
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = doc.font(font, 100).widthOfString(text, figuresIn(text)) / 100;
    widths.set(key, width);
    return width;
  };
  const root = doc.struct("Document");
  doc.addStructure(root);
  const sheet: Sheet = {
    doc,
    y: paper.top,
    bottom: paper.bottom,
    height: reach,
    ensure: (height) => {
      if (sheet.y + height > reach - sheet.bottom) sheet.page();
    },
    page: () => {
      doc.addPage();
      // What is drawn smaller stays in the middle of the paper.
      doc.translate((paper.width * (1 - zoom)) / 2, 0).scale(zoom);
      sheet.y = paper.top;
      if (watermark !== null) sheet.ornament(() => drawWatermark(doc, watermark, widthOf));
    },
    left: () => reach - sheet.bottom - sheet.y,
    lay: (text, style, width) => layText(text, style, width, widthOf),
    balance: (text, style, width, what = "lines") =>
      what === "lines"
        ? balanceText(text, style, width, widthOf)
        : withoutOrphan(text, style, width, widthOf),
    put: (lines, style, x, y, to) => {
      lines.forEach((line, index) => {
        // Latin sits at about 0.72 of its size above the baseline; the rest of the leading stands around it.
        const baseline = y + index * style.leading + (style.leading + style.size * 0.7) / 2;
        let at = to?.right ? x + to.width - line.width : x;
        for (const run of line.runs) {
          doc.font(run.font, style.size).fillColor(style.colour);
          doc.text(run.text, at, baseline, {
            lineBreak: false,
            baseline: "alphabetic",
            ...figuresIn(run.text),
          });
          at += run.width;
        }
      });
      return lines.length * style.leading;
    },
    element: (type, parent, options = {}) => {
      const element = doc.struct(type, options);
      (parent ?? root).add(element);
      return element;
    },
    tagged: (element, draw) => {
      const content = doc.markStructureContent("Span");
      draw();
      doc.endMarkedContent();
      element.add(content);
    },
    ornament: (draw) => {
      doc.markContent("Artifact", { type: "Layout" });
      draw();
      doc.endMarkedContent();
    },
  };
  sheet.page();
  return sheet;
}

/** Figures of one width, so that columns of them stand still. Words without figures are laid out faster. */
const figuresIn = (text: string): { features?: PDFKit.Mixins.OpenTypeFeatures[] } =>
  /\d/.test(text) ? { features: ["tnum", "kern"] } : {};

function drawWatermark(doc: Doc, word: string, widthOf: (run: Run) => number): void {
  const run = { font: "archivo-latin-600", text: word };
  const size = 150;
  const width = widthOf(run) * size;
  doc.save();
  doc.rotate(-55, { origin: [paper.width / 2, paper.height / 2] });
  doc.font(run.font, size).fillColor(colours.ink).fillOpacity(0.06);
  doc.text(word, (paper.width - width) / 2, paper.height / 2 + size * 0.3, {
    lineBreak: false,
    baseline: "alphabetic",
  });
  doc.fillOpacity(1).restore();
}
