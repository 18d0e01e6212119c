import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const folder = ".plumbline-launch";

/** Works while holding a lock that no second launcher in this folder can hold; one that a dead one left is taken over. */
export async function withLock(name, work) {
  mkdirSync(folder, { recursive: true });
  const lock = `${folder}/${name}.lock`;
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, `${process.pid}`);
  let told = false;
  while (!take(mine, lock)) {
    const holder = read(lock);
    if (holder && !isLauncher(holder)) clear(lock, holder);
    else {
      if (!told) console.log(`Waiting for another start in this folder (process ${holder}) …`);
      told = true;
      await pause(200);
    }
  }
  const release = () => read(lock) === `${process.pid}` && rmSync(lock, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    release();
    process.off("exit", release);
  }
}

// Linked, not written: the file is there with its holder's number, or it is not there.
function take(mine, lock) {
  try {
    linkSync(mine, lock);
    rmSync(mine);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function read(lock) {
  try {
    return readFileSync(lock, "utf8");
  } catch {
    return "";
  }
}

// Moved aside first: if another launcher took it over in the meantime, it gets its lock back.
function clear(lock, dead) {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (read(aside) !== dead) linkSync(aside, lock);
  } catch {
    // Somebody else was faster; the next attempt sees who.
  }
  rmSync(aside, { force: true });
}

// A number alone is not enough: after a restart of the machine it may be another program's.
function isLauncher(pid) {
  try {
    return execFileSync("ps", ["-o", "args=", "-p", pid], { stdio: "pipe" }).includes("start.mjs");
  } catch {
    return isAlive(Number(pid));
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.mjs");
  } catch (error) {
    return error.code === "EPERM";
  }
}
