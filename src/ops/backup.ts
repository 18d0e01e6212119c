import { env } from "@/env";
import { isRecipient, type Seal } from "@/server/machine/backup/seal";
import { takeBackup } from "@/server/machine/backup/take";
import { Obstacle } from "@/server/machine/obstacle";
import { joinEnvironment, lastAddress, settle } from "./environment";
import { step } from "./launch/progress.mjs";
import type { Order } from "./order";
import { isFounded, openPlace } from "./place";
import { sizeInWords } from "./size";
import { amiss, newPlaceOf, wished, wordsIn } from "./wishes";

/** Writes everything the product keeps into one file: beside a running product, or on a database started for the moment. */
export async function backUp(order: Order & { work: "backup" }): Promise<number> {
  const { path, seal } = readWish(order.args, new Date());
  if (!isFounded(order))
    throw amiss(`There is nothing to back up in ${order.data}: name the data folder in PLUMBLINE_DATA.`);
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

const usage = "npm run backup -- FILE [--overwrite] [--passphrase-file FILE | --recipient age1…]";

function readWish(args: string[], now: Date): { path: string; seal: Seal | undefined } {
  const options = { ...sealing, overwrite: { type: "boolean", default: false } } as const;
  const { values, positionals } = wished(args, options, usage);
  const stamp = now.toISOString().slice(0, 16).replace(":", "");
  const [file = `plumbline-${stamp}.backup`, ...further] = positionals;
  if (further.length > 0)
    throw amiss(`One file is written, and ${positionals.length} are named. Use: ${usage}`);
  return { path: newPlaceOf(file, values), seal: sealOf(values) };
}

const sealing = { "passphrase-file": { type: "string" }, recipient: { type: "string" } } as const;
type Sealing = { [name in keyof typeof sealing]?: string | undefined };

function sealOf({ "passphrase-file": file, recipient }: Sealing): Seal | undefined {
  if (file !== undefined && recipient !== undefined)
    throw amiss("A backup is sealed with words or for the holder of a key: name one of the two.");
  if (file !== undefined) return { passphrase: wordsIn(file) };
  if (recipient === undefined) return undefined;
  if (!isRecipient(recipient)) throw amiss(`${recipient} is no public key of age, which begins with age1.`);
  return { recipient };
}
