import { randomUUID } from "node:crypto";
import { createWriteStream, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";
import { openBackup } from "@/server/machine/backup/open";
import { planRestore, restore } from "@/server/machine/backup/put-back";
import { takeBackup } from "@/server/machine/backup/take";
import { connected } from "@/server/machine/connection";
import { emptyDatabase, openDatabase } from "@/server/machine/database";
import { migrate } from "@/server/machine/migrate";
import { readMigrations } from "@/server/machine/migration-files";
import { diskStore } from "@/server/storage/disk";
import { newDraft, put } from "../server/assessing";
import { busyOrganisation } from "../server/busy";
import { newOrganisation } from "../server/organisation";
import { makeThrowAway } from "../throw-away";
import { count, halfWritten, rowsOf } from "./rows";

const { folder, discard } = makeThrowAway("backup");
const target = await openDatabase(folder, "ours", { durable: false });
afterAll(() => {
  target.stop();
  discard();
});
beforeEach(() => emptyDatabase(target.ownerUrl));

const readerUrl = inject("settings").DATABASE_BACKUP_URL;
const source = diskStore(join(folder, "source"));
const store = diskStore(join(folder, "target"));
const seal = { passphrase: "the plumb line hangs true" };
const order = (name: string) => ({
  ...{ readerUrl, store: source, path: join(folder, name), signInKey: "k".repeat(32) },
});
const opening = { workFolder: folder, opener: seal };

test("a busy installation comes back row by row and file by file, and the second factors' key with it", async () => {
  const side = await busyOrganisation("Kept");
  const key = `${side.organisationId}/${"a".repeat(64)}`;
  const staged = join(folder, "staged");
  writeFileSync(staged, "what was shown");
  await source.put(key, stagedAt(staged));
  const path = join(folder, "whole.backup");
  const writers = await writing();
  const [made] = await Promise.all([takeBackup({ ...order("whole.backup"), seal }), writers.until(40)]);
  expect(readFileSync(path, "latin1")).not.toContain("what was shown");
  const before = await rowsOf(readerUrl, side.organisationId);

  const backup = await openBackup(path, opening);
  expect(backup.head.signInKey).toBe("k".repeat(32));
  await restore(target, backup, store);
  await backup.close();

  expect(await rowsOf(target.readerUrl ?? "", side.organisationId)).toEqual(before);
  expect(Object.values(before).filter((rows) => rows.length > 0).length).toBeGreaterThan(30);
  const pieces: Buffer[] = [];
  for await (const piece of await store.read(key)) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe("what was shown");
  expect(await count(target.readerUrl ?? "")).toEqual(
    Object.fromEntries(made.tables.map(({ name, rows }) => [name, rows])),
  );
  // What was written meanwhile is in it whole or not at all: every change with the answer and the event it belongs to.
  expect(await halfWritten(target.readerUrl ?? "", writers.organisationId)).toEqual([]);
});

describe("a backup", () => {
  test("is refused where it was changed, cut off, sealed with other words or written by a newer version", async () => {
    await takeBackup(order("plain.backup"));
    await takeBackup({ ...order("sealed.backup"), seal });
    const plain = readFileSync(join(folder, "plain.backup"));
    const tried = async (name: string, opener?: { passphrase: string }) =>
      openBackup(join(folder, name), { workFolder: folder, opener }).then(
        () => "opened",
        (error: { code: string }) => error.code,
      );
    const changed = Buffer.from(plain);
    const at = plain.indexOf("tables/organisation.copy") + 60;
    changed.writeUInt8(plain.readUInt8(at) ^ 1, at);
    writeFileSync(join(folder, "changed.backup"), changed);
    writeFileSync(join(folder, "cut.backup"), plain);
    truncateSync(join(folder, "cut.backup"), plain.length - 40);
    await withAnother("plain.backup", "further.backup", "evidence/further");
    await withAnother("plain.backup", "same.backup");
    expect(await tried("plain.backup")).toBe("opened");
    expect(await tried("same.backup"), "packed anew").toBe("opened");
    expect(await tried("further.backup")).toBe("backup-damaged");
    expect(await tried("changed.backup")).toBe("backup-damaged");
    expect(await tried("cut.backup")).toBe("backup-damaged");
    expect(await tried("sealed.backup")).toBe("backup-sealed");
    expect(await tried("sealed.backup", { passphrase: "other words" })).toBe("backup-not-opened");
    expect(await tried("nowhere.backup")).toBe("backup-unreadable");
    writeFileSync(join(folder, "letter.txt"), "Dear Plumbline, this is a letter.");
    expect(await tried("letter.txt")).toBe("backup-unreadable");
  });

  test("is taken by nobody who does not see every organisation", async () => {
    const blind = { ...order("blind.backup"), readerUrl: inject("settings").DATABASE_OWNER_URL };
    await expect(takeBackup(blind)).rejects.toMatchObject({ code: "backup-role-too-weak" });
    expect(() => readFileSync(join(folder, "blind.backup"))).toThrow("ENOENT");
  });
});

/** Packs a backup anew, with an entry that its contents do not tell of where one is named. */
async function withAnother(from: string, to: string, further?: string): Promise<void> {
  const zip = await openPromise(join(folder, from), { lazyEntries: true, autoClose: false });
  const packed = new ZipFile();
  const written = pipeline(packed.outputStream, createWriteStream(join(folder, to)));
  for await (const entry of zip.eachEntry())
    packed.addBuffer(await buffer(await zip.openReadStreamPromise(entry)), entry.fileName);
  if (further !== undefined) packed.addBuffer(Buffer.from("further"), further);
  packed.end();
  await written;
  zip.close();
}

describe("a restore", () => {
  test("brings an older backup forward, and takes none of a newer version", async () => {
    const { migrationDirectories, ...rest } = readMigrations();
    await migrate(target.ownerUrl, { ...rest, migrationDirectories: migrationDirectories.slice(0, -1) });
    await connected(target.readerUrl ?? "", (reader) =>
      reader.query("insert into organisation (id, name) values ($1, 'Older')", [randomUUID()]),
    );
    await takeBackup({ ...order("older.backup"), readerUrl: target.readerUrl ?? "" });
    await emptyDatabase(target.ownerUrl);
    const backup = await openBackup(join(folder, "older.backup"), opening);
    const last = migrationDirectories.at(-1)?.path ?? "";
    expect(await planRestore(target, backup)).toMatchObject({ organisations: 1, migrations: [last] });
    await restore(target, backup, store);
    expect(await count(target.readerUrl ?? "")).toMatchObject({ organisation: 1 });
    const newer = {
      ...backup,
      head: { ...backup.head, migrations: [...backup.head.migrations, "29990101"] },
    };
    await expect(planRestore(target, newer)).rejects.toMatchObject({ code: "backup-newer" });
    await expect(restore(target, backup, store)).rejects.toMatchObject({ code: "restore-not-empty" });
    await backup.close();
  });

  test("that breaks off leaves nothing, and can be repeated", async () => {
    await takeBackup(order("again.backup"));
    const backup = await openBackup(join(folder, "again.backup"), opening);
    const torn = {
      ...backup,
      read: (name: string) =>
        name === "tables/sign_off.copy"
          ? Promise.reject(new Error("The disk went away."))
          : backup.read(name),
    };
    await expect(restore(target, torn, store)).rejects.toThrow("The disk went away.");
    expect(await count(target.readerUrl ?? "")).toMatchObject({ organisation: 0 });
    await restore(target, backup, store);
    const wanted = backup.contents.tables.find(({ name }) => name === "organisation")?.rows;
    expect(await count(target.readerUrl ?? "")).toMatchObject({ organisation: wanted });
    await backup.close();
  });
});

const stagedAt = (path: string) => ({
  ...{ path, size: 14, sha256: "a".repeat(64), discard: async () => {} },
  read: () => expect.unreachable("The disk renames what was staged."),
  blob: () => expect.unreachable("The disk renames what was staged."),
});

/** Somebody who keeps answering while the backup is taken. */
async function writing() {
  const { people, organisationId } = await newOrganisation("Writing");
  const { actor } = people.manager;
  const draft = await newDraft(actor);
  return {
    organisationId,
    until: async (rounds: number) => {
      for (let version = 0; version < rounds; version++)
        await put(actor, draft, {
          process: "GP-1",
          field: "documented",
          value: version % 2 ? "yes" : "no",
          version,
        });
    },
  };
}
