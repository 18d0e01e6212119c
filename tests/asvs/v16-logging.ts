import { type Chapter, met, open } from "./standing";

const audit = "tests/server/audit.test.ts";

export const logging: Chapter = {
  "V16.1.1": met("List what is logged, where, and for how long", ".readme/security.md § ## Logs"),
  "V16.2.1": met(
    "Say who, what, when and from where",
    "src/server/audit.ts § subject, details, address, request_id, token_id, hash",
    "tests/server/audit.test.ts § signing in, failing to, signing out, a new password, a link",
  ),
  "V16.2.2": met(
    "Say the time in UTC",
    "src/server/audit.ts § at: at.toISOString()",
    "src/server/machine/cluster.ts § --set=log_timezone=UTC",
  ),
  "V16.2.3": met(
    "Log to known places alone",
    "tests/architecture/absent.test.ts § only known files write to the log",
  ),
  "V16.2.4": open(
    "Log in a form that others can read",
    "What the server prints is lines of words; the audit events alone have a form.",
  ),
  "V16.2.5": met(
    "Log nothing delicate",
    "tests/architecture/absent.test.ts § what is logged begins with words of ours",
    "src/server/sign-in-options.ts § logger: { error: () => {}",
  ),
  "V16.3.1": met(
    "Log every sign-in, and every failure",
    `${audit} § signing in, failing to, signing out, a new password, a link`,
    'src/server/commands/sessions.ts § "session.refused"',
  ),
  "V16.3.2": open(
    "Log what people tried that is not theirs",
    "A refusal is told to whoever asked, and to nobody else.",
  ),
  "V16.3.3": open(
    "Log attempts to get round the guards",
    "Refused sign-ins are recorded; refused input, limits and foreign requests are not.",
  ),
  "V16.3.4": met(
    "Log what goes wrong unexpectedly",
    "src/app/endpoint.ts § if (!(error instanceof Refusal)) throw error",
    "tests/app/endpoint.test.ts § a bug is no refusal: it is thrown on",
  ),
  "V16.4.1": open(
    "Encode what is logged",
    "What the server prints is not encoded: a fault's own message could hold a line's end.",
  ),
  "V16.4.2": met(
    "Guard logs against change",
    "tests/server/chain.test.ts § holds, also after twenty writes at once",
    "tests/server/tables.test.ts § deletes, truncates and ties itself to no table, and touches the migrations not at all",
  ),
  "V16.4.3": open(
    "Send logs to another system",
    "The ends of the audit chains can be kept elsewhere, so that a change shows; the events themselves are not sent anywhere.",
  ),
  "V16.5.1": met(
    "Tell people nothing of the inside",
    "src/app/global-error.tsx § Something went wrong on our side",
    "src/app/endpoint.ts § message: sayRefusal(error), fields",
  ),
  "V16.5.2": met(
    "Go on safely when others fail",
    "tests/server/scanner.test.ts § where there is none at its address, nothing is kept",
    "tests/server/mail.test.ts § what the mail server does not take is tried again later under the same number, and carried once by two at once",
  ),
  "V16.5.3": met(
    "Fail shut",
    `${audit} § an event that finds no chain to join fails what it tells of`,
    "tests/server/isolation.test.ts § nothing set sees nothing, in any table",
  ),
};
