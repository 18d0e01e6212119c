import { away, type Chapter, met } from "./standing";

const absent = "tests/architecture/absent.test.ts";

export const encoding: Chapter = {
  "V1.1.1": met(
    "Decode once, before anything is checked",
    "src/app/endpoint.ts § return JSON.parse(body)",
    "src/app/parse.ts § export const parse",
  ),
  "V1.1.2": met(
    "Escape at the end, by what reads it",
    "tests/architecture/absent.test.ts § markup is never written as text",
    "tests/domain/assessment-file/table.test.ts § whatever it holds comes back, and never begins like a formula",
  ),
  "V1.2.1": met(
    "Escape for HTML, attributes, CSS and headers",
    `${absent} § markup is never written as text`,
    "src/app/download.ts § const exact = encodeURIComponent(name.replace(",
    "e2e/attacks/attacks.spec.ts § a name with line ends writes no header",
  ),
  "V1.2.2": met(
    "Build addresses safely, and allow web addresses only",
    "src/domain/evidence/input.ts § .url({ protocol: /^https?$/ })",
    "src/domain/evidence/input.ts § .refine(withoutSecret,",
    "src/app/own-path.ts § /^\\/(?![/\\\\])/.test(to)",
  ),
  "V1.2.3": met(
    "Build JSON and scripts with an encoder",
    "src/app/endpoint.ts § Response.json(answer,",
    `${absent} § nothing that was sent is run as a program`,
  ),
  "V1.2.4": met(
    "Query the database with parameters",
    "tests/architecture.test.ts § no SQL is put together from text",
  ),
  "V1.2.5": met(
    "Call programs without a shell",
    `${absent} § no program is called through a shell`,
    "src/server/reports/press.ts § spawn(process.execPath, order, {",
  ),
  "V1.2.6": away("LDAP", "There is no directory service."),
  "V1.2.7": away("XPath", "Nothing is asked of XML."),
  "V1.2.8": away("LaTeX", "Reports are drawn by libraries, none by LaTeX."),
  "V1.2.9": met("Escape what goes into a pattern", `${absent} § no pattern is made of what was sent`),
  "V1.3.1": away("HTML that people write", "Nobody writes HTML: every field is plain text."),
  "V1.3.2": met("Run no text as a program", `${absent} § nothing that was sent is run as a program`),
  "V1.3.3": met(
    "Clean and shorten what goes somewhere dangerous",
    "src/domain/evidence/file-name.ts § if (/[\\\\/]/.test(name)) throw fault(",
    'src/app/download.ts § .replace(/[^\\w. -]+/g, "")',
    "src/server/commands/sessions.ts § agent: agent.slice(0, 400)",
  ),
  "V1.3.4": met(
    "Take no drawings with scripts",
    "tests/domain/evidence/file-name.test.ts § no archive, no program, no web page, no drawing with scripts, no macros",
  ),
  "V1.3.5": met(
    "Take no text that formats or runs",
    "tests/app/evidence-opening.test.ts § gives the bytes as a file to keep, which can do nothing",
    'src/app/evidence-file.ts § "text/plain; charset=utf-8"',
  ),
  "V1.3.6": met(
    "Ask only those addresses that are meant to be asked",
    "src/server/oidc.ts § if (!isReachable(issuer)) throw unfit(",
    `${absent} § the server asks nobody but the provider`,
  ),
  "V1.3.7": met(
    "Make no templates of what was sent",
    `${absent} § nothing that was sent is run as a program`,
  ),
  "V1.3.8": away("JNDI", "There is no Java."),
  "V1.3.9": away("memcache", "There is none."),
  "V1.3.10": met(
    "Make no format strings of what was sent",
    "tests/server/journal.test.ts § an event is one line of JSON, whatever stands in it",
  ),
  "V1.3.11": met(
    "Let nothing into the commands of mail",
    "src/domain/sign-in.ts § .pipe(z.email().max(254))",
    'src/server/mail-transport.ts § to: { name: "", address: to }',
  ),
  "V1.4.1": away(
    "Memory that is safe",
    "JavaScript and WebAssembly alone; native code comes from kept libraries.",
  ),
  "V1.4.2": met(
    "Keep numbers within their range",
    "src/domain/evidence/input.ts § const version = z.coerce.number<unknown>().int().min(1)",
  ),
  "V1.4.3": away("Memory that is freed", "The language collects it."),
  "V1.5.1": away("XML from outside", "None is read: office files are unpacked and not parsed."),
  "V1.5.2": met(
    "Read data as data, by a schema",
    "src/app/parse.ts § parseAt(schema, input)",
    'src/domain/assessment-file/appraisal-faults.ts § name === "__proto__"',
  ),
};
