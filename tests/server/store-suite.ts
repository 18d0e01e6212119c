import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "@/domain/refusal";
import { type ByteRange, Missing, type Store } from "@/server/storage";
import { stageIn } from "@/server/storage/staging";
import { bytes } from "./evidence-doors";
import { refusal } from "./outcome";

const folder = mkdtempSync(join(tmpdir(), "plumbline-staging-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const megabyte = 1024 ** 2;
const stage = (...pieces: (string | Uint8Array)[]) => stageIn(folder, bytes(...pieces), 300 * megabyte);
const waiting = async () => (await readdir(join(folder, "incoming"))).length;

/** What every driver of the storage keeps to. */
export function storeSuite(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    const key = () => `${randomUUID()}/${randomUUID()}`;
    const keep = async (at: string, ...pieces: string[]) => {
      const staged = await stage(...pieces);
      await store.put(at, staged).finally(() => staged.discard());
    };
    const read = async (at: string, range?: ByteRange) => text(await store.read(at, range));

    test("keeps what was put, and nothing of it is left waiting", async () => {
      const at = key();
      expect(await store.has(at)).toBe(false);
      await keep(at, "plumb", "line");
      expect([await store.has(at), await read(at), await waiting()]).toEqual([true, "plumbline", 0]);
    });

    test("the same put twice, or by two at once, is there once", async () => {
      const at = key();
      await Promise.all([keep(at, "same"), keep(at, "same")]);
      await keep(at, "same");
      expect(await read(at)).toBe("same");
    });

    test.each<[ByteRange, string]>([
      [{ start: 0, end: 0 }, "p"],
      [{ start: 5, end: 8 }, "line"],
      [{ start: 2, end: 4 }, "umb"],
    ])("reads the range %o alone", async (range, expected) => {
      const at = key();
      await keep(at, "plumbline");
      expect(await read(at, range)).toBe(expected);
    });

    test("what is not there is said to be missing, and is removed without a fault", async () => {
      const at = key();
      await expect(store.read(at)).rejects.toBeInstanceOf(Missing);
      await keep(at, "short-lived");
      for (const _ of [1, 2]) await store.remove(at);
      expect(await store.has(at)).toBe(false);
      await expect(store.read(at)).rejects.toBeInstanceOf(Missing);
    });

    test("names that differ in their organisation are different files", async () => {
      const [one, two] = [`${randomUUID()}/same`, `${randomUUID()}/same`];
      await keep(one, "ours");
      expect([await read(one), await store.has(two)]).toEqual(["ours", false]);
    });

    test("lists what is kept directly under a prefix, and since when", async () => {
      const [here, there] = [randomUUID(), randomUUID()];
      for (const at of [`${here}/a`, `${here}/b`, `${here}/deeper/c`, `${there}/d`]) await keep(at, "plumb");
      const all = async (prefix: string) => {
        const kept = [];
        for await (const one of store.list(prefix)) kept.push(one);
        return kept;
      };
      const listed = await all(`${here}/`);
      expect(listed.map(({ key: at }) => at).sort()).toEqual([`${here}/a`, `${here}/b`]);
      for (const { since } of listed) expect(Math.abs(Date.now() - since.getTime())).toBeLessThan(60_000);
      expect(await all(`${randomUUID()}/`)).toEqual([]);
    });

    test("200 MB come back as they went in", { timeout: 180_000 }, async () => {
      const piece = Buffer.from(Array.from({ length: megabyte }, (_, at) => (at * 31) % 251));
      const staged = await stage(...Array.from({ length: 200 }, () => piece));
      const at = key();
      await store.put(at, staged).finally(() => staged.discard());
      const hash = createHash("sha256");
      let size = 0;
      for await (const part of await store.read(at)) {
        size += part.length;
        hash.update(part);
      }
      expect([size, hash.digest("hex")]).toEqual([200 * megabyte, staged.sha256]);
      await store.remove(at);
      expect(await waiting()).toBe(0);
    });

    test("what breaks off on its way leaves nothing", async () => {
      const broken = async function* () {
        yield* bytes("half");
        throw new Error("aborted");
      };
      expect(await refusal(stageIn(folder, broken(), 100))).toBeInstanceOf(Refusal);
      expect(await waiting()).toBe(0);
    });
  });
}
