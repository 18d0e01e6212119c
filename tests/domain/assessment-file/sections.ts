import { appraisalModel } from "@/catalogue/appraisal-model";
import { documentedRating, rateSection } from "@/domain/assessment-file/appraisal-rating";
import { readAssessmentFile } from "@/domain/assessment-file/read";
import { fi } from "../cmmi/inputs";
import { documented, known } from "./files";

/** A goal that is covered and not harmed. */
export const good = { significantHarm: false, covered: true };
export const single = { "SM:ESP 1.1": { instances: { A: fi } } };

/** What `score` prints of an appraisal section, or the first thing wrong with it. */
export function rate(section: object) {
  const text = JSON.stringify({
    ...documented,
    appraisal: { ruleset: "1.3", practices: single, ...section },
  });
  const { file } = readAssessmentFile(new TextEncoder().encode(text), {
    ...known,
    appraisals: appraisalModel,
  });
  if (file.appraisal === undefined) throw new Error("The section is lost.");
  return documentedRating(rateSection(file.appraisal, appraisalModel(file.appraisal.ruleset)));
}
