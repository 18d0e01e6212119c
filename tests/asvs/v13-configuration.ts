import { type Chapter, met, metOnce, open } from "./standing";

export const configuration: Chapter = {
  "V13.1.1": met("Write down whom the product speaks to", ".readme/security.md § ## Connections"),
  "V13.2.1": open(
    "Sign in to services with what does not last",
    "The database, the bucket and the mail server are signed in to with passwords. A vault may hand over fresh ones for each start (`NAME_FILE`); while the product runs they stand.",
  ),
  "V13.2.2": met(
    "Sign in with the least that is needed",
    "tests/server/tables.test.ts § is neither owner nor superuser, passes no policy by, makes no roles and no databases",
    "tests/machine/launcher.test.ts § the owner as the product's role ends the start with one line",
  ),
  "V13.2.3": met(
    "Use no passwords that everybody knows",
    "src/server/machine/keys.ts § const key = () => randomBytes(32)",
    "src/server/machine/cluster.ts § --auth=scram-sha-256",
  ),
  "V13.2.4": met(
    "List whom the product may speak to",
    "tests/architecture/absent.test.ts § the server asks nobody but the provider",
    ".readme/security.md § ## Connections",
  ),
  "V13.2.5": met(
    "List what the web server may fetch",
    "tests/architecture/absent.test.ts § the server asks nobody but the provider",
    "tests/architecture/absent.test.ts § Next fetches no picture of another site",
  ),
  "V13.3.1": metOnce(
    "the operator hands them over from a vault",
    "Keep secrets in a vault",
    "tests/ops/connections.test.ts § a secret is taken from the file that is named, and not from two places",
  ),
  "V13.3.2": met(
    "Let few read secrets",
    "tests/machine/cluster.test.ts § the data folder and the secrets in it are closed to everybody else, and stay the same",
    'src/server/reports/press.ts § env: { NODE_ENV: "production" }',
  ),
  "V13.4.1": met(
    "Serve nothing of version control",
    "tests/architecture/absent.test.ts § what is served as it lies is listed",
  ),
  "V13.4.2": met(
    "Run without means of debugging",
    'src/env.ts § NODE_ENV: z.enum(["development", "production", "test"]).default("production")',
    "src/app/words/errors.ts § Something went wrong on our side",
  ),
  "V13.4.3": met(
    "List no folders",
    "tests/architecture/absent.test.ts § what is served as it lies is listed",
  ),
  "V13.4.4": met(
    "Refuse TRACE",
    "src/ops/launch/address.mjs § !methodsFor(args[0].url).includes(args[0].method)",
    "e2e/attacks/web.spec.ts § no method but those in use is answered, whatever a header calls it",
  ),
  "V13.4.5": met(
    "Show no inner doors",
    "tests/server/tenants.test.ts § every command and query stands in one of the two lists",
    "e2e/every-page.spec.ts § every page of the product stands in the list of visits, and nothing else does",
  ),
};
