import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { env, invokedFrom } from "@/env";
import type { Seal } from "@/server/machine/backup/seal";
import { takeBackup } from "@/server/machine/backup/take";
import { Obstacle } from "@/server/machine/obstacle";
import { joinEnvironment, lastAddress, settle } from "./environment";
import { step } from "./launch/progress.mjs";
import type { Order } from "./order";
import { openPlace } from "./place";
import { sizeInWords } from "./size";

/** Writes everything the product keeps into one file: beside a running product, or on a database started for the moment. */
export async function backUp(order: Order & { work: "backup" }): Promise<number> {
  const { path, seal } = readWish(order.args, new Date());
  const { database, lock } = await openPlace(order);
  try {
    const { readerUrl } = database;
    if (readerUrl === undefined) throw new Obstacle("backup-role-missing");
    if (lock) settle(order, database, lastAddress(order.data) ?? `http://127.0.0.1:${order.port}`);
    else joinEnvironment(order.data);
    const { tables, files } = await step("Taking the backup", () =>
      takeBackup({
        readerUrl,
        path,
        seal,
        signInKey: env().NEXTAUTH_SECRET,
        now: new Date(),
      }),
    );
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    console.log(`${rows} rows of ${tables.length} tables and ${files.length} files (${sizeInWords(bytes)}).`);
    console.log(`The backup is ${path}${seal ? ", sealed" : ""}.`);
    if (!seal) console.log("It is not sealed: whoever holds it can read it. See --passphrase-file.");
    return 0;
  } finally {
    await lock?.release();
    if (database.startedHere) database.stop();
  }
}

function readWish(args: string[], now: Date): { path: string; seal: Seal | undefined } {
  const { values, positionals } = readOptions(args);
  const stamp = now.toISOString().slice(0, 16).replace(":", "");
  const path = positionals[0] ?? `plumbline-${stamp}.backup`;
  const file = values["passphrase-file"];
  const passphrase = file === undefined ? undefined : wordsIn(file);
  const { recipient } = values;
  const seal = passphrase ? { passphrase } : recipient ? { recipient } : undefined;
  return { path: resolve(invokedFrom(), path), seal };
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { "passphrase-file": { type: "string" }, recipient: { type: "string" } },
    });
  } catch (error) {
    throw new Obstacle("setting", { line: error instanceof Error ? error.message : String(error) });
  }
}

/** The first line of a file that the operator names, since what is typed on a line stays in its history. */
export function wordsIn(file: string): string {
  try {
    const [words = ""] = readFileSync(resolve(invokedFrom(), file), "utf8").split("\n");
    if (words.trim() !== "") return words.trim();
  } catch {
    // Told below, as a file that is empty is.
  }
  throw new Obstacle("setting", { line: `The file ${file} holds no words: write them into its first line.` });
}
