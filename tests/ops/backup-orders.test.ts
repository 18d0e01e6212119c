import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { backUp } from "@/ops/backup";
import { putBack } from "@/ops/restore";
import { makeThrowAway } from "../throw-away";

const { folder, discard } = makeThrowAway("orders");
afterAll(discard);
const at = (name: string) => join(folder, name);
writeFileSync(at("words"), "the plumb line hangs true\n");
writeFileSync(at("empty"), "\n");
writeFileSync(at("yesterday.backup"), "what was kept yesterday");
writeFileSync(at("letter"), "age-encryption.org/v1\nand no more");

const nobody = { data: at("nothing"), port: 3000, whose: "ours", launcher: process.pid } as const;
const key = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

test.each([
  ["an unknown option", ["--nonsense"], /^Unknown option '--nonsense'\. Use: npm run backup -- FILE/],
  ["an option without its value", ["--recipient"], /argument missing\. Use: npm run backup/],
  ["two files", ["a", "b"], /^One file is written, and 2 are named/],
  ["a folder that is not there", [at("no/b.backup")], /^There is no folder .*no: make it first\.$/],
  ["a file that is there", [at("yesterday.backup")], /is there already: .*--overwrite/],
  ["words and a key", [at("b"), "--passphrase-file", at("words"), "--recipient", key], /one of the two/],
  ["no words", [at("b"), "--passphrase-file", at("empty")], /holds no words/],
  ["a file of words that is not there", [at("b"), "--passphrase-file", at("gone")], /gone cannot be read/],
  ["a key that is none", [at("b"), "--recipient", "age1zzz"], /^age1zzz is no public key of age/],
  ["an empty place", [at("b")], /^There is nothing to back up in .*nothing: .*PLUMBLINE_DATA/],
  [
    "a file that may be written over",
    [at("yesterday.backup"), "--overwrite"],
    /^There is nothing to back up/,
  ],
])("a backup with %s is refused in one line, and nothing is made", async (_, args, line) => {
  const before = readdirSync(folder);
  const order = { ...nobody, work: "backup", args } as const;
  await expect(backUp({ ...order, args: [...args] })).rejects.toMatchObject({
    code: "setting",
    params: { line: expect.stringMatching(line) },
  });
  expect(readdirSync(folder)).toEqual(before);
});

test.each([
  ["no file", [], "setting"],
  ["two files", ["a", "b"], "setting"],
  ["words and a key", ["a", "--passphrase-file", "w", "--identity-file", "k"], "setting"],
  ["a key file without a key", [at("letter"), "--identity-file", at("words")], "backup-not-opened"],
  ["something that is no backup", [at("yesterday.backup")], "backup-unreadable"],
])("a restore with %s is refused by name", async (_, args, code) => {
  await expect(putBack({ ...nobody, work: "restore", args: [...args] })).rejects.toMatchObject({ code });
});
