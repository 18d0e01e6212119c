import { type Chapter, met } from "./standing";

export const authorization: Chapter = {
  "V8.1.1": met(
    "Write down who may do what, with what",
    "tests/domain/policy.test.ts § has a row for every action; for one on an assessment, a row for every state",
    "src/domain/policy.ts § satisfies Record<string, Rule>",
  ),
  "V8.1.2": met(
    "Write down who may read and write which part of it",
    "tests/domain/policy-shares.test.ts § has a row for every action on an assessment",
    "tests/domain/policy-evidence.test.ts § evidence goes behind a practice through the team, a manager, and whoever was asked about it",
  ),
  "V8.2.1": met(
    "Let nobody do what is not theirs",
    "tests/domain/policy.test.ts § $action $status is as the table says",
    "tests/attacks/wrong-roles.test.ts § nobody comes in by a right that is not theirs, learns a word, or leaves a trace",
    "tests/architecture.test.ts § every file with a command or a query asks the policy",
  ),
  "V8.2.2": met(
    "Let nobody reach what is not theirs",
    "tests/server/tenants.test.ts § every command and query stands in one of the two lists",
    "tests/app/rest-refused.test.ts § who belongs to another organisation, or has no role in it that reads",
    "tests/server/owners.test.ts § neither reads nor answers any other, and does not learn that it is there",
  ),
  "V8.2.3": met(
    "Let nobody read or write parts that are not theirs",
    "tests/server/evidence.test.ts § is found by managers and appraisers; an executive sees its state and no more, a contributor nothing",
    "tests/server/evidence.test.ts § is not found by words that one may not read",
    "src/app/rest/door.ts § gives.parse(body)",
  ),
  "V8.3.1": met("Decide on the server", "src/server/authorize.ts § const verdict = judge(actor, action, it)"),
  "V8.4.1": met(
    "Keep organisations apart",
    "tests/server/isolation.test.ts § an organisation sees rows of its own in every table, and no row of another",
    "tests/server/tables.test.ts § each has forced row level security and at least one policy, unless it holds nobody's data",
    "tests/attacks/policies.test.ts § is seen to have lost any one of them, and to have any one of them open",
  ),
};
