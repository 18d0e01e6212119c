import { type Chapter, met } from "./standing";

const paper = ".readme/security.md";

export const validation: Chapter = {
  "V2.1.1": met(
    "Write down what valid input is",
    `${paper} § ## Input`,
    "src/domain/assessment-file/json-schema.ts § jsonSchema",
  ),
  "V2.1.2": met("Write down what fits together", `${paper} § What has to fit together`),
  "V2.1.3": met("Write down the limits of the business", `${paper} § ## Limits`),
  "V2.2.1": met(
    "Check input against what is expected",
    "src/app/action.ts § export function action<T>(schema: z.ZodType<T>",
    "tests/domain/evidence/input.test.ts § covers a period that does not end before it begins; an open end is none",
  ),
  "V2.2.2": met(
    "Check on the server",
    'src/app/parse.ts § import "server-only"',
    "src/server/authorize.ts § export function authorize",
  ),
  "V2.2.3": met(
    "Check what has to fit together",
    "src/domain/evidence/input.ts § .refine(inOrder, reversed)",
  ),
  "V2.3.1": met(
    "Take steps in their order",
    "tests/server/second-factor.test.ts § once an authenticator is set up, the password alone opens nothing, and its code does, once",
    "src/server/commands/challenges.ts § where: { hash, purpose, usedAt: null, expiresAt:",
  ),
  "V2.3.2": met(
    "Keep to the limits of the business",
    "tests/server/evidence-limits.test.ts § files fill the room once for each contents, however many arrive at once; then it is told",
    "tests/server/memberships.test.ts § remains when six of them leave at the same moment",
  ),
  "V2.3.3": met(
    "Do all of a thing or nothing",
    "src/server/db.ts § .$transaction((tx) =>",
    "tests/server/audit.test.ts § what is rolled back takes its event along",
  ),
  "V2.3.4": met(
    "Give nothing away twice",
    "tests/server/start.test.ts § five clicks at the same moment give one assessment",
    "tests/server/start.test.ts § of four changes on one version one wins; the others are conflicts",
  ),
  "V2.4.1": met(
    "Hold back whoever asks too often",
    "tests/app/use-limits.test.ts § whoever sends or exports too often is told to wait, and for how long",
    "tests/server/rates.test.ts § a limit holds against attempts at the same moment, and fills up again with time",
    'src/app/(workspace)/people/actions.ts § await countUse(actor, "invitation")',
    'src/app/(workspace)/reports/order.ts § await countUse(actor, "export")',
  ),
};
