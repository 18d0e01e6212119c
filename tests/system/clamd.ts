import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** What of ClamAV is missing on this machine; "" where it can be started. */
export const missingOfClamd = (): string => (existsSync("/usr/sbin/clamd") ? "" : "/usr/sbin/clamd");

/** A clamd that knows one signature alone, the text given, and takes streams of up to a megabyte. */
export async function startClamd(signature: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-clamd-"));
  const port = await freePort();
  writeFileSync(join(folder, "own.ndb"), `Plumbline.Trial:0:*:${Buffer.from(signature).toString("hex")}\n`);
  writeFileSync(
    join(folder, "clamd.conf"),
    `DatabaseDirectory ${folder}
TCPSocket ${port}
TCPAddr 127.0.0.1
Foreground yes
StreamMaxLength 1M
User ${userInfo().username}
`,
  );
  const clamd = spawn("/usr/sbin/clamd", ["--config-file", join(folder, "clamd.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      clamd.once("exit", () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      if (!clamd.kill("SIGTERM")) resolve();
    });
  for (let patience = 150; !(await listens(port)); patience -= 1) {
    if (patience === 0 || clamd.exitCode !== null) throw new Error("clamd did not start");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { address: `127.0.0.1:${port}`, stop };
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : 0));
    });
  });
}
