import type { Params } from "@/domain/refusal";

/** Why an appraisal, a request or a signature is not taken. */
export const appraisalRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "forbidden.assessment.reopen": () => "Only a security manager reopens an assessment.",
  "forbidden.appraisal.begin": () => "Only an appraiser begins an appraisal.",
  "forbidden.appraisal.change": () => "Only the team of an appraisal changes its scope, team and instances.",
  "forbidden.appraisal.weigh": () => "Only the team of an appraisal weighs its answers.",
  "forbidden.appraisal.ask": () => "Only the team of an appraisal asks for more.",
  "forbidden.appraisal.sign": () => "Only the team of an appraisal signs it off.",
  "forbidden.request.answer": () => "Only whoever was asked, a manager and the team write here.",
  "forbidden.request.close": () => "Only the team that asked closes a request.",
  "appraisal.one-lead": () => "Exactly one person leads the appraisal.",
  "appraisal.member-twice": () => "Somebody stands in the team twice.",
  "appraisal.instance-twice": () => "Two instances have the same name.",
  "appraisal.kind-of-other-ruleset": () =>
    "Rule set 1.2 looks at projects and support groups, 1.3 at basic units and support functions.",
  "appraisal.missing": () => "There is no such appraisal that you can see.",
  "appraisal.area-unknown": ({ area, ruleset }) => `Rule set ${ruleset} has no process area ${area}.`,
  "appraisal.without-oneself": () => "Whoever begins an appraisal belongs to its team.",
  "appraisal.no-appraiser": () => "Everybody in the team has to be an appraiser here.",
  "appraisal.took-part": ({ name, parts }) =>
    `${name} cannot appraise this assessment: they ${saidParts(parts)}.`,
};

const partWords: Readonly<Record<string, string>> = {
  started: "started it",
  submitted: "submitted it or took it back",
  answered: "answered some of it",
  owns: "own some of its processes",
  evidence: "own evidence that is linked to it",
};

const saidParts = (parts: Params[string] | undefined): string =>
  [parts ?? []]
    .flat()
    .map((part) => partWords[String(part)] ?? "took part in it")
    .join(" and ");
