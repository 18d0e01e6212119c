import { expect, test } from "vitest";
import { keyWords } from "@/app/words/keys";
import { sayReading } from "@/app/words/saving";

test("who may only read is told so, and since when", () => {
  const at = "2026-11-21T23:30:00.000Z";
  expect(sayReading({ move: "submit", at }, "Europe/Zurich")).toBe(
    "You read this. Submitted on 22 Nov 2026, 00:30.",
  );
  expect(sayReading(null, "UTC")).toBe("You read this. The assessment is being answered.");
});

test("keys that answer are marked, so that a reader is told of the others alone", () => {
  const read = keyWords.filter(({ edits }) => !edits).flatMap(({ keys }) => keys);
  expect(read).toEqual(["[", "]", "G", "?", "Ctrl K", "⌘ K"]);
});
