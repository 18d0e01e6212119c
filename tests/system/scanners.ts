import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What is missing on this machine of the two scanners; "" where both are there. */
export const missingScanners = (): string =>
  ["/usr/bin/wapiti", "/usr/bin/sqlmap"].filter((path) => !existsSync(path)).join(", ");

export type Target = { address: string; headers: readonly string[]; seconds: number };

/** What wapiti finds wrong, starting from these addresses and following links and forms. */
export async function wapiti(
  { address, headers, seconds }: Target,
  starts: readonly string[],
): Promise<string[]> {
  return inFolder(async (folder) => {
    const report = join(folder, "report.json");
    await run(
      "/usr/bin/wapiti",
      [
        ...["-u", `${address}/`, "--scope", "folder", "-d", "2", "--max-links-per-page", "12"],
        ...starts.flatMap((start) => ["-s", `${address}${start}`]),
        ...headers.flatMap((header) => ["-H", header]),
        ...["-m", "sql,xss,permanentxss,exec,file,redirect,crlf,csp,cookieflags,http_headers,ssrf,xxe"],
        ...[
          "-S",
          "aggressive",
          "--max-scan-time",
          `${seconds / 3}`,
          "--max-attack-time",
          `${seconds / 12}`,
          "-t",
          "20",
        ],
        ...[
          "--endpoint",
          address,
          "--no-bugreport",
          "--flush-session",
          "--store-session",
          folder,
          "--store-config",
          folder,
        ],
        ...["-f", "json", "-o", report, "-v", "0"],
      ],
      seconds * 2,
    );
    const { vulnerabilities }: Report = JSON.parse(readFileSync(report, "utf8"));
    return Object.entries(vulnerabilities).flatMap(([kind, all]) =>
      all
        .filter(({ info }) => !outdated.test(info))
        .map(({ method, path, info }) => `${kind}: ${method} ${path}: ${info}`),
    );
  });
}

type Report = { vulnerabilities: Record<string, { method: string; path: string; info: string }[]> };

/** Browsers have taken out what this header switched on; a policy of contents stands in its place. */
const outdated = /^X-XSS-Protection/;

/** Which of these addresses sqlmap gets its own words into a query through, and which of their parameters it tried, by name. */
export async function sqlmap(target: Target, asked: readonly string[]): Promise<Tried> {
  // Two at a time: one waits for the product most of its time.
  const halves = [0, 1]
    .map((half) => asked.filter((_, at) => at % 2 === half))
    .filter(({ length }) => length > 0);
  const tried = await Promise.all(halves.map((half) => sqlmapOnce(target, half)));
  return {
    found: tried.flatMap(({ found }) => found),
    tried: tried.flatMap((one) => one.tried).toSorted(),
  };
}

type Tried = { found: string[]; tried: string[] };

function sqlmapOnce({ address, headers, seconds }: Target, asked: readonly string[]): Promise<Tried> {
  return inFolder(async (folder) => {
    const list = join(folder, "addresses");
    writeFileSync(list, asked.map((one) => `${address}${one}\n`).join(""));
    const said = await run(
      "/usr/bin/sqlmap",
      [
        ...[
          "-m",
          list,
          `--headers=${headers.join("\n")}`,
          "--batch",
          "--flush-session",
          `--output-dir=${folder}`,
        ],
        ...[
          "--dbms=PostgreSQL",
          "--level=1",
          "--risk=1",
          "--time-sec=3",
          "--threads=2",
          "--disable-coloring",
        ],
        ...["--skip-waf", "--ignore-code=*"],
      ],
      seconds,
    );
    const found = said.match(/^Parameter: .*$/gm) ?? [];
    const tried = [...said.matchAll(/testing for SQL injection on GET parameter '(.*)'/g)];
    return { found, tried: tried.map(([, name = ""]) => name) };
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-scan-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What a scanner says; that it ends with another number than 0 may mean that it found something, but one that has to be ended has not
 * seen everything. It is asked nothing: from an open input it would wait for addresses.
 */
const run = (program: string, args: readonly string[], seconds: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const scanner = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], timeout: seconds * 1000 });
    let said = "";
    for (const stream of [scanner.stdout, scanner.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
      });
    scanner.once("error", reject);
    scanner.once("close", (_, signal) =>
      signal === null
        ? resolve(said)
        : reject(new Error(`${program} was not done after ${seconds} s:\n${said.slice(-2_000)}`)),
    );
  });
