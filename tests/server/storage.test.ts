import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { diskStore } from "@/server/storage/disk";
import { stageIn } from "@/server/storage/staging";
import { bytes } from "./evidence-doors";
import { storeSuite } from "./store-suite";

const folder = mkdtempSync(join(tmpdir(), "plumbline-disk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeSuite("the disk", async () => diskStore(folder));

test("nobody else on this machine can look into it", async () => {
  const own = join(folder, "closed");
  const staged = await stageIn(own, bytes("secret"), 10);
  expect((await stat(staged.path)).mode & 0o077).toBe(0);
  await diskStore(own).put("organisation/sum", staged);
  for (const path of ["kept", "kept/organisation", "kept/organisation/sum", "incoming"])
    expect([path, (await stat(join(own, path))).mode & 0o077]).toEqual([path, 0]);
});

test("what a process left behind that was ended is cleared away a day later, and nothing younger", async () => {
  const own = join(folder, "left");
  await mkdir(join(own, "incoming"), { recursive: true });
  for (const name of ["old", "young"]) await writeFile(join(own, "incoming", name), name);
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(join(own, "incoming", "old"), yesterday, yesterday);
  const staged = await stageIn(own, bytes("new"), 10);
  await staged.discard();
  expect(await readdir(join(own, "incoming"))).toEqual(["young"]);
});
