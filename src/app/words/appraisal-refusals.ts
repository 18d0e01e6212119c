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
  "appraisal.closed": ({ outcome }) =>
    `This appraisal is closed: it is ${outcome === "signed-off" ? "signed off" : "broken off"}.`,
  "appraisal.stale": () =>
    "Somebody changed this appraisal meanwhile. Load the page again to see it; copy what you wrote first.",
  "weighing.rejection-unexplained": () =>
    "Say why you reject it: whoever answered has to know what was lacking.",
  "weighing.reason-missing": () => "Say why: whoever is asked has to know what is missing.",
  "weighing.nothing-declared": () =>
    "There is nothing to weigh: a no or an unknown stands as it was declared.",
  "weighing.without-evidence": () =>
    "Nothing is linked to it. Documentation and metrics are accepted on evidence alone: link some, or ask for it.",
  "weighing.unfounded": () =>
    "Say on what it is accepted, or link evidence: that a process is operated may rest on what you saw and heard.",
  "weighing.stale": ({ by, theirs }) =>
    `${by || "Somebody"} weighed this meanwhile: ${saidVerdict(theirs)}. Load the page again before you decide.`,
  "appraisal.area-out": ({ area }) => `${area} is not in the scope of this appraisal.`,
  "appraisal.instance-missing": () => "There is no such instance in this appraisal.",
  "request.missing": () => "There is no such request that you can see.",
  "request.closed": () => "This request is closed; its thread stays as it is.",
  "request.stale": () => "Something was written since. Load the page again and read it first.",
  "request.nobody-to-answer": () =>
    "Choose somebody outside the team: for an answer a manager or the owner of its process.",
  "answer.not-asked-for": () =>
    "The assessment is under appraisal, and nobody asked for this answer. Only what a request names can be changed.",
  "sign-off.requests-open": ({ count }) =>
    count === 1
      ? "One request is still open. Close it first: its answer could change what you sign."
      : `${count} requests are still open. Close them first: their answers could change what you sign.`,
  "sign-off.nothing-to-withdraw": () => "No signature stands that could be withdrawn.",
  "sign-off.not-lead": () => "The lead of the team signs and withdraws.",
  "assessment.reason-missing": () => "Say why it is reopened: the signature stays, and readers will ask.",
  "appraisal.ruleset-in-use": () =>
    "The rule set stays as it is while there are instances or characterisations by it. Take the instances out first.",
  "appraisal.instance-in-use": ({ name }) =>
    `Something was found at ${name} already, so it stays. It can be left out of the sample.`,
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

const verdictWords: Readonly<Record<string, string>> = {
  accepted: "accepted",
  rejected: "rejected",
  more: "more is asked for",
  unweighed: "taken back, since the answer changed",
};

const saidVerdict = (verdict: Params[string] | undefined): string =>
  verdictWords[String(verdict)] ?? "weighed";
