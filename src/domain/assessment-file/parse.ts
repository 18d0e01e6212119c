import type { AppraisalModel, Ruleset } from "../cmmi/model";
import { parseAt, placeOf, refusalOf } from "../fault";
import type { Profile, ScoringModel } from "../oism3/model";
import type { FieldFault } from "../refusal";
import { appraisalFaults } from "./appraisal-faults";
import { type AssessmentFile, assessmentFileSchema } from "./format";

/**
 * What a file is read against: one edition, the profiles that it may name without defining them, and, by whoever rates
 * an appraisal section, the areas that may be appraised.
 */
export type Known = {
  model: ScoringModel;
  profiles: readonly Profile[];
  appraisals?: (ruleset: Ruleset) => AppraisalModel;
};

/** An assessment from a file, with the profile that it names. */
export type ReadAssessment = { file: AssessmentFile; profile: Profile };

/**
 * An assessment from parsed JSON. Refuses as invalid, naming the first place, what is not of the format,
 * another edition, a process that the edition does not have, and a profile that is neither known nor defined.
 */
export function parseAssessmentFile(json: unknown, known: Known): ReadAssessment {
  const file = parseAt(assessmentFileSchema, json);
  const profile = file.profileDefinition ?? known.profiles.find((p) => p.id === file.profile);
  const faults = [
    ...editionFaults(file, known),
    ...profileFaults(file, profile, known),
    ...answerFaults(json, known),
    ...sectionFaults(file, json, known),
  ];
  if (!profile || faults.length > 0) throw refusalOf(faults);
  return { file, profile };
}

function editionFaults(file: AssessmentFile, known: Known): FieldFault[] {
  if (file.edition === known.model.edition) return [];
  return [{ path: "edition", code: "unknown-edition", params: { allowed: [known.model.edition] } }];
}

function profileFaults(file: AssessmentFile, profile: Profile | undefined, known: Known): FieldFault[] {
  if (profile?.id !== file.profile) {
    const allowed = file.profileDefinition ? [file.profileDefinition.id] : known.profiles.map((p) => p.id);
    return [{ path: "profile", code: "unknown-profile", params: { allowed } }];
  }
  const levels = file.profileDefinition?.levels ?? [];
  return levels.flatMap((level, i) =>
    level.adds.flatMap((process, j) =>
      unknownProcess(process, ["profileDefinition", "levels", i, "adds", j], known),
    ),
  );
}

/** Read from the JSON itself: a schema drops the key __proto__ without a word. */
function answerFaults(json: unknown, known: Known): FieldFault[] {
  const answers = json instanceof Object && "answers" in json ? json.answers : {};
  return Object.keys(answers instanceof Object ? answers : {}).flatMap((process) =>
    unknownProcess(process, ["answers", process], known),
  );
}

function sectionFaults({ appraisal }: AssessmentFile, json: unknown, { appraisals }: Known): FieldFault[] {
  if (appraisal === undefined || appraisals === undefined) return [];
  const section = json instanceof Object && "appraisal" in json ? json.appraisal : undefined;
  return appraisalFaults(appraisal, section, appraisals);
}

function unknownProcess(process: string, path: readonly PropertyKey[], known: Known): FieldFault[] {
  if (known.model.processes.includes(process)) return [];
  return [{ path: placeOf(path), code: "unknown-process", params: {} }];
}
