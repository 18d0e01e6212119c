import { fail } from "./progress.mjs";

/** What the operator has set, by environment or option. The owner's address never reaches the web server. */
export function readSettings(args) {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, PLUMBLINE_DATA: data, PORT } = process.env;
  if (url && !ownerUrl)
    fail(
      "Setting DATABASE_OWNER_URL is missing: beside DATABASE_URL, name the role that owns the tables and may migrate.",
    );
  if (ownerUrl && !url)
    fail(
      "Setting DATABASE_URL is missing: beside DATABASE_OWNER_URL, name the role that the product works with.",
    );
  return {
    data: data || ".plumbline",
    port: readPort(args, PORT),
    whose:
      url && ownerUrl
        ? { url: address("DATABASE_URL", url), ownerUrl: address("DATABASE_OWNER_URL", ownerUrl) }
        : "ours",
    launcher: process.pid,
  };
}

function readPort(args, fallback) {
  const [option, value, ...others] = args.flatMap((arg) => arg.split("=", 2));
  if (option !== undefined && (option !== "--port" || value === undefined || others.length > 0))
    fail(`Unknown option ${args.join(" ")}: the only one is --port NUMBER.`);
  const port = value ?? (fallback || "3000");
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
