import { type Chapter, met } from "./standing";

const paper = ".readme/security.md";
const chain = "tests/supply-chain.test.ts";

export const coding: Chapter = {
  "V15.1.1": met("Say how soon weak packages are replaced", `${paper} § ## Packages`),
  "V15.1.2": met(
    "List all packages, from places that are kept up",
    `${chain} § the bill of materials lists what the lock lists, each by its sum`,
    `${chain} § is locked by the sum of its contents, every package`,
  ),
  "V15.1.3": met("Say what costs much, and how it is kept in bounds", `${paper} § ## What costs much`),
  "V15.2.1": met("Have no package past its time", `${chain} § %s is free of what is known against it`),
  "V15.2.2": met(
    "Keep what costs much in bounds",
    'src/server/reports/press.ts § const limit = setTimeout(() => child.kill("SIGKILL"), longest)',
    "src/server/passwords.ts § while (busy >= places) await",
    "src/server/connections.ts § statement_timeout: 15_000",
  ),
  "V15.2.3": met(
    "Ship nothing that is for tests",
    "e2e/every-page.spec.ts § every page of the product stands in the list of visits, and nothing else does",
    "tests/architecture.test.ts § every import of ours leads to a file, so that no rule below is blind",
  ),
  "V15.3.1": met(
    "Hand out what is needed, and no more",
    "tests/architecture/absent.test.ts § rows are read field by field",
  ),
  "V15.3.2": met("Follow no redirects to elsewhere", 'src/server/oidc.ts § redirect: "error"'),
  "V15.3.3": met(
    "Take only the fields that an act is about",
    "src/app/action.ts § carryOut: (actor: Member, input: T)",
    "tests/domain/evidence/input.test.ts § needs a title and an owner, and nothing else",
    "e2e/attacks/attacks.spec.ts § what a form says beyond its fields is not believed",
  ),
  "V15.3.4": met(
    "Know the client's address past proxies",
    "tests/ops/proxy.test.ts § from the named proxy the last address that is no proxy's counts; from anybody else their own",
  ),
  "V15.3.5": met(
    "Compare strictly, by type",
    "tests/architecture/absent.test.ts § nothing is compared loosely",
    'tsconfig.json § "strict": true',
  ),
  "V15.3.6": met(
    "Let no name reach a prototype",
    'src/domain/assessment-file/appraisal-faults.ts § name === "__proto__"',
    "src/domain/evidence/file-type.ts § const known = new Map<string, FileType>",
  ),
  "V15.3.7": met(
    "Know where a parameter comes from, and take one of a name",
    "src/app/action.ts § Object.fromEntries(text.filter(",
    'src/app/upload.ts § request.nextUrl.searchParams.get("name")',
  ),
};
