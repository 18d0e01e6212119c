import { expect, test } from "vitest";
import revisions from "@/catalogue/data/revisions.json";
import { digest } from "@/catalogue/digest";
import { editions } from "@/catalogue/editions";
import { parseEdition } from "@/catalogue/schema";
import { changed } from "./changed";

const recorded = new Map(
  Object.entries(revisions).map(([id, digests]) => [id, new Map<string, string>(Object.entries(digests))]),
);

test.each(editions)("the data of $id is what its revision was recorded with", (edition) => {
  const found = digest(edition);
  const advice =
    `The data of ${edition.id} changed. A revision in use never changes: raise "revision" in its edition.json ` +
    `and record "${edition.revision + 1}" with the digest that this test then asks for in data/revisions.json.`;
  const missing = `Record "${edition.revision}": "${found}" for ${edition.id} in data/revisions.json.`;
  const held = recorded.get(edition.id)?.get(String(edition.revision));
  expect(held, held === undefined ? missing : advice).toBe(found);
});

test("revisions are recorded from 1 without gaps, up to the one that ships", () => {
  for (const { id, revision } of editions)
    expect([...(recorded.get(id)?.keys() ?? [])]).toEqual(
      Array.from({ length: revision }, (_, at) => String(at + 1)),
    );
});

test.each(editions)("the digest of $id does not depend on the order of rows or keys", (edition) => {
  const turned = edition.items
    .toReversed()
    .map((item) => Object.fromEntries(Object.entries(item).toReversed()));
  expect(digest(parseEdition({ ...edition, items: turned }))).toBe(digest(edition));
});

test.each([
  ["a word of guidance", "process OSP-5 › body.guidance.good", "Something else."],
  ["a requirement of a profile", "profile baseline › body.levels.4.minimumCapability", 4],
  ["the source", "source", "Hearsay"],
  ["the revision", "revision", 99],
])("the digest changes with %s", (_what, place, value) => {
  const [edition] = editions;
  if (edition === undefined) throw new Error("No edition ships.");
  expect(digest(parseEdition(changed(edition, place, value)))).not.toBe(digest(edition));
});
