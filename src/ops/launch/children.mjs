import { spawn } from "node:child_process";
import { Failure } from "./progress.mjs";

const running = new Set();
let interrupted;

/** Runs a program to its end and keeps what it says. A program that cannot be started counts as failed. */
export async function run(program, args, { env = {}, input } = {}) {
  if (interrupted) throw new Failure(interrupted);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...(process.stdout.isTTY ? {} : plain), ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    track(child, ({ code, error }) => resolve({ code, output: error ? `${error}` : output }));
  });
}

const plain = { NO_COLOR: "1", FORCE_COLOR: undefined };

/** Remembers a child until it ends, so that a signal to the launcher ends it too. */
export function track(child, ended) {
  running.add(child);
  let told = false;
  const tell = (outcome) => {
    running.delete(child);
    if (!told) ended(outcome);
    told = true;
  };
  child.on("error", (error) => tell({ code: 1, error }));
  child.on("close", (code, signal) => tell({ code: code ?? 1, signal }));
}

/** Runs the command to its end, tells a failure in one line, and sets the exit code. */
export async function finish({ work, stopped = 0 }) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Failure) && !interrupted) throw error;
    if (!interrupted) console.error(error.message);
    process.exitCode = 1;
  }
  if (interrupted && stopped !== 0) console.error(interrupted);
  if (interrupted) process.exitCode = stopped;
}

/** What has stopped the launcher, if somebody has asked it to stop. */
export const interruption = () => interrupted;

// A terminal's Ctrl-C reaches the children by itself, SIGTERM to the launcher does not.
function stop(reason) {
  interrupted ??= `Stopped by ${reason}.`;
  for (const child of running) (child.stop ?? (() => child.kill("SIGTERM")))();
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));

// npm passes signals on, but cannot when it is killed outright: then somebody else becomes our parent.
const npm = process.ppid;
const isOrphaned = () => process.ppid !== npm;
if (process.env.npm_lifecycle_event) setInterval(() => isOrphaned() && stop("the end of npm"), 250).unref();
