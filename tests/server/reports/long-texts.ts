import { shippedOism3 } from "@/catalogue/o-ism3";
import type { Answers } from "@/domain/oism3/answer";
import { managed } from "./facts";

const german =
  "Das Informationssicherheitsmanagementsystemdokumentationsverzeichnis der Rechenzentrumsbetriebsgesellschaft wird vierteljährlich überprüft; Übergangsregelungen für außergewöhnliche Geschäftsprozessunterbrechungen gelten weiterhin.";
const greek =
  "Η διαχείριση της ασφάλειας πληροφοριών τεκμηριώνεται πλήρως, ελέγχεται κάθε τρίμηνο και εγκρίνεται από τη διοίκηση του οργανισμού πριν τεθεί σε εφαρμογή.";
const chinese =
  "信息安全管理过程已形成文件，每季度由安全委员会审查一次；审查结果（包括例外情况）记录在案，并在发布前由管理层批准。";

/** Every process with notes of several thousand signs, each third of them in another script. */
export function longTexts(): Answers {
  const said = [german, greek, chinese];
  return Object.fromEntries(
    shippedOism3.processes.map(({ id }, index) => {
      const text = said[index % said.length] ?? german;
      const note = Array.from({ length: 6 }, (_, part) => `${id}·${part} ${text}`).join("\n");
      if (index % 15 === 14) return [id, { applicable: false, reason: note }];
      return [
        id,
        {
          ...managed,
          document: text.replaceAll(" ", "").slice(0, 180),
          plan: text,
          note,
          definitions: { activity: { name: text.slice(0, 120), what: text, how: note, unit: "%" } },
        },
      ];
    }),
  );
}
