import { type Chapter, met } from "./standing";

const paper = ".readme/security.md";

export const data: Chapter = {
  "V14.1.1": met("Say which data are delicate, and how much", `${paper} § ## Data`),
  "V14.1.2": met("Say how each kind is guarded", `${paper} § ## Data`),
  "V14.2.1": met(
    "Send nothing delicate in an address",
    "src/app/words/mail.ts § /set-up#$",
    "src/app/(door)/link-secret.tsx § window.location.hash",
    'src/app/rest/door.ts § request.headers.get("authorization")',
    "e2e/administrator.spec.ts § an administrator adds somebody, hands out a link, changes a role and ends the membership",
  ),
  "V14.2.2": met(
    "Keep nothing delicate in caches",
    'src/proxy.ts § "cache-control": "private, no-store"',
    'src/app/download.ts § "cache-control": "private, no-store"',
  ),
  "V14.2.3": met(
    "Send nothing to third parties",
    "src/proxy.ts § \"connect-src 'self'\"",
    "src/proxy.ts § \"default-src 'self'\"",
  ),
  "V14.2.4": met(
    "Guard each kind as was said",
    "tests/server/evidence.test.ts § is found by managers and appraisers; an executive sees its state and no more, a contributor nothing",
    "tests/server/mail.test.ts § what waits cannot be read from the database",
    "tests/server/report-removal.test.ts § a report is kept for a year, is listed no longer then, and is swept with its file",
  ),
  "V14.3.1": met(
    "Leave nothing to be read in the browser after signing out",
    "src/app/(workspace)/session/keys-in-hand.tsx § forgetHere(personId)",
    "src/app/(workspace)/session/clear-away.ts § window.location.replace(",
    "e2e/lost-network.spec.ts § signing out with changes that wait leaves nothing of them to be read, and their writer finds them again",
  ),
  "V14.3.2": met("Let browsers keep no page", 'src/proxy.ts § "cache-control": "private, no-store"'),
  "V14.3.3": met(
    "Keep nothing delicate in the browser's storage",
    "tests/app/unsent.test.ts § without a word of it, and opens for its writer alone",
    "src/server/unsent-keys.ts § plumbline unsent changes of",
  ),
};
