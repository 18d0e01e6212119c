import "server-only";
import { Header, ImportedXmlComponent, Paragraph } from "docx";
import type { Pages } from "@/domain/report/document";
import { colours } from "./tokens";

/** The watermark as Word itself writes it: WordArt in the header, behind the text of every page. None, and the header is empty. */
export function watermarkOf({ watermark }: Pages): Header {
  const paragraph = new Paragraph({});
  if (watermark !== null) paragraph.addChildElement(ImportedXmlComponent.fromXmlString(wordArt(watermark)));
  return new Header({ children: watermark === null ? [] : [paragraph] });
}

const formulas = [
  "sum #0 0 10800",
  "prod #0 2 1",
  "sum 21600 0 @1",
  "sum 0 0 @2",
  "sum 21600 0 @3",
  "if @0 @3 0",
  "if @0 21600 @1",
  "if @0 0 @2",
  "if @0 @4 21600",
];

const place = [
  "position:absolute;margin-left:0;margin-top:0;width:330pt;height:132pt;rotation:315;z-index:-251658752",
  "mso-position-horizontal:center;mso-position-horizontal-relative:margin",
  "mso-position-vertical:center;mso-position-vertical-relative:margin",
].join(";");

/** The shape that Word calls "text plain", and one of it across the page. */
const wordArt = (word: string): string =>
  `<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<w:rPr><w:noProof/></w:rPr><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas>${formulas.map((formula) => `<v:f eqn="${formula}"/>`).join("")}</v:formulas>
<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/>
</v:shapetype>
<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="${word}" style="${place}" fillcolor="${colours.hair}" stroked="f">
<v:fill opacity=".45"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="${word}"/>
</v:shape></w:pict></w:r>`.replaceAll("\n", "");
