import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compiledFolder } from "@/ops/compiled";
import { makeThrowAway } from "../throw-away";

test("what Node compiles is kept for the build that runs, and that of others goes", () => {
  const { folder, discard } = makeThrowAway("compiled");
  onTestFinished(discard);
  const room = join(folder, "next/room/serve.mjs");
  mkdirSync(join(room, ".."), { recursive: true });
  const keptFor = (build: string) => {
    writeFileSync(join(folder, "next/BUILD_ID"), build);
    return compiledFolder(folder, room);
  };
  expect(keptFor("first")).toBe(join(folder, "compiled/first"));
  expect(keptFor("second")).toBe(join(folder, "compiled/second"));
  expect(readdirSync(join(folder, "compiled"))).toEqual(["second"]);
  expect(compiledFolder(folder, "src/ops/serve.ts"), "from the sources").toBeUndefined();
});
