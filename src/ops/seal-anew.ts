import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { env, invokedFrom } from "@/env";
import { openDataFolder } from "@/server/machine/data-folder";
import { prepareDatabase } from "@/server/machine/database";
import { nextSignInKey, takeOnNextSignInKey } from "@/server/machine/keys";
import { Obstacle } from "@/server/machine/obstacle";
import { sealAnew } from "@/server/machine/seal-anew";
import { lastAddress, settle } from "./environment";
import { step } from "./launch/progress.mjs";
import type { Order } from "./order";
import { openPlace, servedAlready } from "./place";

/** Seals what is kept sealed under another secret, while the product rests: one that is drawn, or one that the operator hands over. */
export async function changeSecret(order: Order & { work: "seal-anew" }): Promise<number> {
  const handed = readHanded(order.args);
  const { database, lock } = await openPlace(order);
  try {
    if (!lock) throw servedAlready(order);
    await prepareDatabase(database);
    settle(order, database, lastAddress(order.data) ?? `http://127.0.0.1:${order.port}`);
    const before = env().NEXTAUTH_SECRET;
    const isDrawnHere = before === database.signInKey;
    if (handed === undefined && !isDrawnHere) throw new Obstacle("setting", { line: name });
    const folder = openDataFolder(order.data);
    const after = handed ?? nextSignInKey(folder);
    const { sealed, lost } = await step("Sealing anew", () => sealAnew(database.ownerUrl, before, after));
    if (handed === undefined) takeOnNextSignInKey(folder);
    console.log(
      `${sealed} are sealed under the new secret.${lost > 0 ? ` ${lost} opened under neither.` : ""}`,
    );
    if (handed !== undefined) console.log(fromNowOn);
    return 0;
  } finally {
    await lock?.release();
    if (database.startedHere) database.stop();
  }
}

const name =
  "NEXTAUTH_SECRET is set by you: write the new one into a file, and name that: npm run seal-anew -- --secret-file FILE";

const fromNowOn =
  "Set NEXTAUTH_SECRET to it from now on, and NEXTAUTH_SECRET_BEFORE to the one before for as long as answers that were not sent may wait in browsers, sealed under that.";

function readHanded(args: string[]): string | undefined {
  try {
    const { values } = parseArgs({ args, options: { "secret-file": { type: "string" } } });
    const file = values["secret-file"];
    if (file === undefined) return undefined;
    const secret = readFileSync(resolve(invokedFrom(), file), "utf8").trim();
    if (secret.length < 32)
      throw new Error("The new secret has fewer than 32 characters: draw one with openssl rand -base64 48.");
    return secret;
  } catch (error) {
    throw new Obstacle("setting", { line: error instanceof Error ? error.message : String(error) });
  }
}
