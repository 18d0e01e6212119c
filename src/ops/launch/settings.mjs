import { checkConnections } from "./connections.mjs";
import { fail } from "./progress.mjs";
import { readHost } from "./public.mjs";
import { readSecretFiles } from "./secret-files.mjs";

/** What the operator has set, by environment or option. The owner's address never reaches the web server. */
export function readSettings(args) {
  readSecretFiles(process.env);
  checkConnections(process.env);
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, PLUMBLINE_DATA: data, PORT } = process.env;
  const { DATABASE_BACKUP_URL: readerUrl } = process.env;
  if (url && !ownerUrl)
    fail(
      "Setting DATABASE_OWNER_URL is missing: beside DATABASE_URL, name the role that owns the tables and may migrate.",
    );
  if (ownerUrl && !url)
    fail(
      "Setting DATABASE_URL is missing: beside DATABASE_OWNER_URL, name the role that the product works with.",
    );
  const options = readOptions(args);
  const demonstration = readDemonstration(options);
  return {
    data: data || ".plumbline",
    port: readPort(options["--port"] ?? (PORT || "3000")),
    whose:
      url && ownerUrl
        ? {
            url: address("DATABASE_URL", url),
            ownerUrl: address("DATABASE_OWNER_URL", ownerUrl),
            ...(readerUrl ? { readerUrl: address("DATABASE_BACKUP_URL", readerUrl) } : {}),
          }
        : "ours",
    launcher: process.pid,
    demonstration,
    host: readHost(process.env, { demonstration, data: data || ".plumbline" }),
    confirmed: Boolean(options["--yes"]),
  };
}

const known = { "--port": "NUMBER", "--no-demo": "", "--reset-demo": "", "--yes": "" };

/** What was given, by name; an option without a value is true. */
function readOptions(args) {
  const options = {};
  const left = args.flatMap((arg) => arg.split("=", 2));
  while (left.length > 0) {
    const name = left.shift();
    const takesValue = known[name] !== undefined && known[name] !== "";
    const value = takesValue ? left.shift() : true;
    if (known[name] === undefined || value === undefined || Object.hasOwn(options, name)) failOn(args);
    options[name] = value;
  }
  return options;
}

function failOn(args) {
  const names = Object.entries(known).map((option) => option.join(" ").trim());
  fail(`Unknown option ${args.join(" ")}: there are ${names.join(", ")}.`);
}

/** Whether the demonstration is made the first time, not at all, or over again. */
function readDemonstration({ "--no-demo": no, "--reset-demo": reset }) {
  if (no && reset) fail("--no-demo and --reset-demo exclude each other: choose one.");
  return no ? "none" : reset ? "anew" : "once";
}

function readPort(port) {
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    fail(`Setting PORT is malformed: "${port}" is not a number from 1 to 65535.`);
  return Number(port);
}

function address(name, value) {
  if (/^postgres(ql)?:$/.test(URL.canParse(value) ? new URL(value).protocol : "")) return value;
  return fail(
    `Setting ${name} is malformed: it should look like postgresql://role:password@host:5432/database.`,
  );
}
