import { readdirSync, readFileSync } from "node:fs";

/** Somebody's children, the dead ones that nobody asked after left out. */
export function childrenOf(parent: number): { pid: number; command: string }[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), ...lookAt(name) }))
    .filter(({ parent: its, state }) => its === parent && state !== "Z")
    .map(({ pid, command }) => ({ pid, command }));
}

/** The one child whose command line holds these words. */
export function childOf(parent: number, words: string): number {
  const found = childrenOf(parent).find(({ command }) => command.includes(words));
  if (found === undefined) throw new Error(`Process ${parent} has no child ${words}`);
  return found.pid;
}

/** Everything that descends from a process, itself included. */
export const familyOf = (pid: number): number[] => [
  pid,
  ...childrenOf(pid).flatMap((child) => familyOf(child.pid)),
];

export function isAlive(pid: number): boolean {
  return !["", "Z"].includes(lookAt(`${pid}`).state);
}

// A process can go while we look at it.
function lookAt(name: string): { parent: number; state: string; command: string } {
  try {
    const [, state = "", parent = ""] =
      /\) (\w) (\d+)/.exec(readFileSync(`/proc/${name}/stat`, "utf8")) ?? [];
    return { parent: Number(parent), state, command: readFileSync(`/proc/${name}/cmdline`, "utf8") };
  } catch {
    return { parent: -1, state: "", command: "" };
  }
}
