import type { Params } from "@/domain/refusal";

/** What the rules of an appraisal do not allow, and what they still ask for. */
export const ratingRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "characterisation.not-allowed": ({ rule, value, allowed }) =>
    `${rule} leaves no room for ${value} here: it may be ${either(allowed)}. Another value asks for other evidence.`,
  "characterisation.reason-missing": ({ value }) => `Say why it is ${value}, and not what the rule gives.`,
  "characterisation.unbacked": ({ rule }) =>
    `By ${rule} a yes rests on evidence of its kind, linked here and not rejected. Attach it, or answer no.`,
  "unit-value.not-allowed": ({ rule, value, allowed }) =>
    `${rule} does not allow ${value} from these instances: it may be ${either(allowed)}.`,
  "unit-value.reason-missing": ({ value }) =>
    `Say why the team takes ${value}, and whether the weaknesses matter to the goal.`,
  "goal.harm-without-weakness": ({ rule }) =>
    `By ${rule} it is weaknesses that harm a goal, and none of its practices has one written down.`,
  "area.always-applicable": ({ rule, area }) =>
    `By ${rule} ${area} always applies. Only SAM may be not applicable; another area may be left out of scope.`,
  "area.reason-missing": ({ area }) => `Say why ${area} is not applicable.`,
  "finding.weakness-missing": ({ practice, instance, value }) =>
    `${practice} at ${instance} is ${value} and has no weakness written down.`,
  "finding.goal-missing": ({ goal }) => `${goal} is not satisfied and has no final finding that says why.`,
  "finding.participant-missing": ({ instance }) =>
    `Nobody from ${instance} has seen the preliminary findings.`,
  "finding.names-somebody": ({ names }) =>
    `A finding is about a practice and names nobody; this one names ${list(names)}.`,
};

const words = (value: Params[string] | undefined) => [value ?? []].flat().map(String);

const list = (value: Params[string] | undefined) => words(value).join(", ");

const either = (value: Params[string] | undefined) => words(value).join(" or ");
