import "server-only";
import type { Block, Pages } from "@/domain/report/document";
import { coverageOf } from "./pdf-coverage";
import { cuts, runsOf } from "./pdf-fonts";

/** What a reader has to know first: which scripts of this report no typeface of ours holds, so that boxes stand for them. */
export function undrawnNotice(pages: Pages): Block[] {
  const scripts = undrawnScripts(JSON.stringify([pages.title, pages.stamp, pages.blocks]), pages.language);
  if (scripts.length === 0) return [];
  const list = new Intl.ListFormat(pages.language, { type: "conjunction" }).format(scripts);
  return [{ kind: "notice", text: pages.words.undrawn.replace("{scripts}", list) }];
}

/** The names of the scripts that cannot be drawn, in the language of the report. */
export function undrawnScripts(text: string, language: string): string[] {
  const covers = new Map(cuts().map(({ name, bytes }) => [name, coverageOf(bytes)]));
  const names = new Intl.DisplayNames(language, { type: "script" });
  const missing = new Set<string>();
  for (const { font, text: signs } of runsOf([...new Set(text.normalize("NFC"))].join(""), "regular"))
    for (const sign of signs)
      if (!invisible.test(sign) && covers.get(font)?.(sign.codePointAt(0) ?? 0) === false)
        missing.add(scriptOf(sign));
  return [...missing].map((code) => names.of(code) ?? code).toSorted();
}

const invisible = /[\p{C}\p{Z}\p{M}]/u;

/** By their codes in ISO 15924; what belongs to none of them is a symbol. */
const scripts = ["Arab", "Hebr", "Deva", "Thai", "Armn", "Geor", "Beng", "Taml", "Ethi", "Khmr", "Hang"];
const tests = scripts.map((code) => [code, new RegExp(`\\p{Script=${code}}`, "u")] as const);
const scriptOf = (sign: string): string => tests.find(([, test]) => test.test(sign))?.[0] ?? "Zsym";
