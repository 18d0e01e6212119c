import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

const programs = { haproxy: "/usr/sbin/haproxy", nginx: "/usr/sbin/nginx", pgbouncer: "/usr/sbin/pgbouncer" };
export type Program = keyof typeof programs;

/** What of these this machine lacks; "" where nothing. */
export const missingOf = (...names: (Program | "openssl")[]): string =>
  names.filter((name) => !existsSync(name === "openssl" ? "/usr/bin/openssl" : programs[name])).join(", ");

/** A folder for what programs write, and a file of deploy/ in it with this test's addresses in place of those written there. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-tools-"));
  const place = (name: string) => join(folder, name);
  return {
    place,
    /** Every one of those written there has to occur, so that what is tested is what is shipped. */
    adapt(name: string, instead: readonly (readonly [written: string, here: string])[]): string {
      const text = instead.reduce(
        (left, [written, here]) => {
          if (!left.includes(written)) throw new Error(`deploy/${name} says nowhere ${written}`);
          return left.replaceAll(written, here);
        },
        readFileSync(join("deploy", name), "utf8"),
      );
      writeFileSync(place(name), text);
      return place(name);
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A certificate for this machine in one file with its key, which this process believes from now on. */
export function certify(file: string): void {
  const made = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  const names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  execFileSync("openssl", ["req", ...made, ...names, "-keyout", `${file}.key`, "-out", `${file}.crt`], {
    stdio: "pipe",
  });
  const certificate = readFileSync(`${file}.crt`, "utf8");
  writeFileSync(file, `${certificate}${readFileSync(`${file}.key`, "utf8")}`);
  setDefaultCACertificates([...getCACertificates("default"), certificate]);
}

/** Starts a program, as nobody in particular where we are root, and comes back when it listens. */
export async function startProgram(
  name: Program,
  args: readonly string[],
  port: number,
): Promise<ChildProcess> {
  const renamed =
    process.getuid?.() === 0 ? ["unshare", "--user", "--map-user=1000", "--map-group=1000"] : [];
  const [first = "", ...rest] = [...renamed, programs[name], ...args];
  const child = spawn(first, rest, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4_000);
    });
  for (const until = Date.now() + 15_000; !(await listens(port)); ) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${name} did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return child;
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createConnection(port, "127.0.0.1", () => {
      probe.destroy();
      resolve(true);
    });
    probe.on("error", () => resolve(false));
  });
