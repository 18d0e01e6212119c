import { openBackup } from "@/server/machine/backup/open";
import { planRestore, type Restored, restore } from "@/server/machine/backup/put-back";
import type { Opener } from "@/server/machine/backup/seal";
import { openDataFolder } from "@/server/machine/data-folder";
import { takeOnSignInKey } from "@/server/machine/keys";
import { decline } from "./demonstrate";
import { settle } from "./environment";
import { step } from "./launch/progress.mjs";
import type { Order } from "./order";
import { openPlace, servedAlready } from "./place";
import { sizeInWords } from "./size";
import { amiss, placeOf, wished, wordsIn } from "./wishes";

/** Puts a backup into an empty place, or says with --dry-run what that would come to. */
export async function putBack(order: Order & { work: "restore" }): Promise<number> {
  const { path, opener, dryRun } = readWish(order.args);
  const workFolder = openDataFolder(order.data);
  const backup = await step("Reading the backup", () => openBackup(path, { opener, workFolder }));
  const { database, lock } = await openPlace(order);
  try {
    if (!lock) throw servedAlready(order);
    report(await planRestore(database, backup));
    if (dryRun) {
      console.log("Nothing was restored: that was a dry run.");
      return 0;
    }
    settle(order, database, `http://127.0.0.1:${order.port}`);
    await step("Restoring", () => restore(database, backup));
    decline(order.data);
    console.log(aboutSecondFactors(takeOnSignInKey(workFolder, backup.head.signInKey)));
    return 0;
  } finally {
    await backup.close();
    await lock?.release();
    if (database.startedHere) database.stop();
  }
}

function report({ made, organisations, rows, files, bytes, migrations }: Restored): void {
  console.log(
    `The backup of ${made} is whole: ${organisations} organisations, ${rows} rows, ${files} files (${sizeInWords(bytes)}).`,
  );
  if (migrations.length > 0) console.log(`It will be brought forward by ${migrations.length} migrations.`);
}

const aboutSecondFactors = (taken: boolean) =>
  taken
    ? "Restored. Everybody signs in as before."
    : "Restored. An authenticator works again only under the NEXTAUTH_SECRET of the installation it was set up in; passwords and passkeys do not depend on it.";

const usage = "npm run restore -- FILE [--dry-run] [--passphrase-file FILE | --identity-file FILE]";

function readWish(args: string[]): { path: string; opener: Opener | undefined; dryRun: boolean } {
  const options = {
    "dry-run": { type: "boolean", default: false },
    "passphrase-file": { type: "string" },
    "identity-file": { type: "string" },
  } as const;
  const { values, positionals } = wished(args, options, usage);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw amiss(`Name the one backup: ${usage}`);
  const words = values["passphrase-file"];
  const key = values["identity-file"];
  if (words !== undefined && key !== undefined)
    throw amiss("A backup opens with words or with a key: name one of the two.");
  const opener = words ? { passphrase: wordsIn(words) } : key ? { identity: wordsIn(key) } : undefined;
  return { path: placeOf(file), opener, dryRun: values["dry-run"] };
}
