import { type Chapter, met, metOnce } from "./standing";

const audit = "tests/server/audit.test.ts";
const journal = "tests/server/journal.test.ts";

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
  "V16.2.3": met("Log to known places alone", "tests/architecture/absent.test.ts § only the journal writes"),
  "V16.2.4": met(
    "Log in a form that others can read",
    `${journal} § an event is one line of JSON, whatever stands in it`,
    `${journal} § what libraries print becomes an event, without what an error says`,
  ),
  "V16.2.5": met(
    "Log nothing delicate",
    "tests/architecture/absent.test.ts § no event is told what an error says, or what stood in a field",
    `${journal} § a fault is told by its kind, its code and where it stood, never by what it says`,
    "src/server/sign-in-options.ts § logger: { error: () => {}",
  ),
  "V16.3.1": met(
    "Log every sign-in, and every failure",
    `${audit} § signing in, failing to, signing out, a new password, a link`,
    'src/server/commands/sessions.ts § "session.refused"',
  ),
  "V16.3.2": met(
    "Log what people tried that is not theirs",
    'src/app/found.ts § noteRefusal("page", error)',
    "tests/app/refused.test.ts § every door tells the journal what it refused, and nothing of what was sent",
  ),
  "V16.3.3": met(
    "Log attempts to get round the guards",
    "tests/app/refused.test.ts § every door tells the journal what it refused, and nothing of what was sent",
  ),
  "V16.3.4": met(
    "Log what goes wrong unexpectedly",
    "src/instrumentation.ts § tellFault(error, { ...number",
    "src/app/endpoint.ts § if (!(error instanceof Refusal)) throw error",
    "tests/app/endpoint.test.ts § a bug is no refusal: it is thrown on",
  ),
  "V16.4.1": met("Encode what is logged", `${journal} § an event is one line of JSON, whatever stands in it`),
  "V16.4.2": met(
    "Guard logs against change",
    "tests/server/chain.test.ts § holds, also after twenty writes at once",
    "tests/server/tampering.test.ts § any column of any event that is changed is found, by the place of the event",
    "tests/server/tables.test.ts § deletes, truncates and ties itself to no table, and touches the migrations not at all",
  ),
  "V16.4.3": metOnce(
    "the operator has the output collected on another system",
    "Send logs to another system",
    "src/journal.ts § JSON.stringify(line)",
    "src/server/audit.ts § asked()?.did.push(action)",
    ".readme/security.md § ## Logs",
  ),
  "V16.5.1": met(
    "Tell people nothing of the inside",
    "src/app/words/errors.ts § Something went wrong on our side",
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
