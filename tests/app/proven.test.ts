import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

// What administrators change about others: whoever sits down at a screen left open must not be able to.
const files = ["people/actions.ts", "people/sign-in/actions.ts"];

test.each(files)("every change in %s asks who makes it to have proved lately who they are", (file) => {
  const text = readFileSync(`src/app/(workspace)/${file}`, "utf8");
  const actions = text.split(/^export (?=const|async function)/m).slice(1);
  const unproven = actions.filter((action) => !/freshActor\(\)|requireFresh\(session\)/.test(action));
  expect(actions.length).toBeGreaterThan(1);
  expect(unproven.map((action) => action.split("\n", 1)[0])).toEqual([]);
});
