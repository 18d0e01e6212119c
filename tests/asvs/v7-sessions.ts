import { type Chapter, met } from "./standing";

const paper = ".readme/security.md";
const session = "tests/server/sign-in.test.ts";

export const sessions: Chapter = {
  "V7.1.1": met(
    "Write down how long a session lasts, and why",
    `${paper} § ## Sessions`,
    "tests/domain/sign-in.test.ts § a session ends after 12 hours unused and after 7 days in all; a link waits for 72 hours",
  ),
  "V7.1.2": met("Write down how many there may be", `${paper} § Any number of sessions`),
  "V7.1.3": met(
    "Write down what a provider has to do with them",
    `${paper} § What an organisation's own sign-in vouches for`,
  ),
  "V7.2.1": met("Look a session up on the server", "src/server/session.ts § from session_at("),
  "V7.2.2": met(
    "Draw a reference for each",
    "src/server/commands/sessions.ts § const reference = newSecret()",
  ),
  "V7.2.3": met(
    "Draw it from 128 bits and more",
    'src/server/secrets.ts § randomBytes(32).toString("base64url")',
  ),
  "V7.2.4": met(
    "Draw another at each sign-in and proof, and end the one before",
    `${session} § is replaced by the next sign-in of its browser: what that held before opens nothing, other browsers stay`,
    `${session} § has another reference once its person proved who they are: the one before opens nothing`,
    "src/server/sign-in.ts § await replaceSession(visitor, { reference: held })",
    "e2e/attacks/attacks.spec.ts § a session that somebody else chose is not the one that a sign-in opens",
  ),
  "V7.3.1": met("End what is not used", "src/server/session.ts § idle > sessionLasts.idle"),
  "V7.3.2": met(
    "End what has lasted long enough",
    "src/server/session.ts § row.expiresAt <= now",
    "tests/app/session-endpoint.test.ts § a session that has lasted its seven days is not prolonged beyond them",
  ),
  "V7.4.1": met(
    "Let nobody go on with one that ended",
    `${session} § ends when its person leaves; twice is no fault; nobody ends another's`,
  ),
  "V7.4.2": met(
    "End those of who leaves",
    "tests/server/memberships.test.ts § signs them out at once, spends their link, and they do not get in again until it is restored",
  ),
  "V7.4.3": met(
    "End the others when a password or factor changes",
    "src/server/commands/factors.ts § await endOtherSessions(tx, personId, kept)",
    "tests/server/links.test.ts § ends one's sessions elsewhere, keeps the one in hand, and the old password no longer fits",
  ),
  "V7.4.4": met("Let everybody sign out from every page", "src/app/(workspace)/who-is-in.tsx § Sign out"),
  "V7.4.5": met(
    "Let administrators end others' sessions",
    "tests/server/revoking.test.ts § an administrator signs somebody out of the organisation, and nobody else",
    "tests/server/revoking.test.ts § nobody but an administrator signs others out",
  ),
  "V7.5.1": met(
    "Ask who one is before factors change",
    "src/app/(workspace)/profile/second-factor/actions.ts § requireFresh(session)",
    "src/app/api/passkeys/own/route.ts § requireFresh(session)",
  ),
  "V7.5.2": met(
    "Show people their sessions and let them end them, once they proved who they are",
    "src/app/(workspace)/profile/actions.ts § requireFresh(session);",
    "tests/server/profile.test.ts § one's own sessions",
  ),
  "V7.6.1": met(
    "Keep to what was written of sessions and providers",
    "tests/server/sso.test.ts § somebody new joins with the roles of their groups, which are followed at every sign-in",
    `${paper} § What an organisation's own sign-in vouches for`,
  ),
  "V7.6.2": met(
    "Begin none unasked",
    "e2e/sso.spec.ts § an administrator sets single sign-on",
    'src/app/(door)/sign-in/sign-in-form.tsx § autoComplete="current-password"',
  ),
};
