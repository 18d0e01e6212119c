import { expect, test } from "vitest";
import { mentionsIn } from "@/domain/mention";

const ann = { id: "1", name: "Ann" };
const lee = { id: "2", name: "Ann Lee" };
const other = { id: "3", name: "Ann Lee" };
const zoe = { id: "4", name: "Zoë Ångström" };

test.each([
  ["Nobody is called on.", []],
  ["Ann, please look.", []],
  ["@Ann, please look.", ["1"]],
  ["@Ann Lee: please look.", ["2"]],
  ["@Ann Lee and @Ann", ["1", "2"]],
  ["@Annette is somebody else", []],
  ["@Ann Leeman is somebody else", ["1"]],
  ["mail to x@Ann.example", ["1"]],
  ["See @Zoë Ångström.", ["4"]],
  ["@ann is not how she writes it", []],
])("“%s” calls on whom it names in full", (text, ids) =>
  expect(mentionsIn(text, [ann, lee, zoe])).toEqual(ids),
);

test("of two of one name the one that was picked is meant, and both if none was", () => {
  expect(mentionsIn("@Ann Lee?", [lee, other], ["3"])).toEqual(["3"]);
  expect(mentionsIn("@Ann Lee?", [lee, other])).toEqual(["2", "3"]);
});

test("who was picked but is no longer named is not called on", () =>
  expect(mentionsIn("Never mind.", [ann, lee], ["1"])).toEqual([]));
