import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shippedOism3 } from "@/catalogue/o-ism3";

const { processes, levels, groups } = shippedOism3;
const folder = new URL("../../src/catalogue/data/o-ism3-2011/guidance/", import.meta.url);
const all = processes.flatMap(({ id, guidance }) =>
  Object.values(guidance)
    .flat()
    .map((text) => [id, text] as const),
);

test("every file of guidance speaks of known processes, and of each only once", () => {
  const written = readdirSync(folder).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(new URL(file, folder), "utf8"))),
  );
  expect(written.toSorted()).toEqual(processes.map((process) => process.id).toSorted());
});

test.each(processes)(
  "guidance on $id is complete, and short enough to be read on one screen",
  ({ guidance }) => {
    expect(guidance.good).toMatch(/^[A-Z].{120,320}\.$/);
    expect(guidance.good.split(/\. (?=[A-Z])/)).toHaveLength(2);
    for (const step of guidance.firstSteps) expect(step).toMatch(/^[A-Z].{40,160}\.$/);
    for (const proof of guidance.sufficient) expect(proof).toMatch(/^[A-Z].{30,160}\.$/);
    for (const weak of guidance.insufficient) expect(weak).toMatch(/^[A-Z].{14,140}\.$/);
  },
);

test("no sentence of guidance serves two processes", () => {
  const shared = [...Map.groupBy(all, ([, text]) => text).values()].filter((same) => same.length > 1);
  expect(shared).toEqual([]);
});

test("guidance keeps to British spelling", () => {
  const american =
    /\b\w+(?:iz(?:e[ds]?|ing|ation)|yz(?:e[ds]?|ing))\b|\b(?:color|behavior|center|defense|license[ds])\b/i;
  const excepted = /\bsizes?\b/i;
  expect(all.filter(([, text]) => american.test(text.replace(excepted, "")))).toEqual([]);
});

test("each level and each group is explained in one sentence", () => {
  for (const { meaning } of [...levels, ...groups]) expect(meaning).toMatch(/^[A-Z][^.]{30,200}\.$/);
});
