import { expect, test } from "vitest";
import { shelfOf, shelve } from "@/domain/portfolio/shelf";

const today = "2026-11-22";

test.each([
  [null, "inDate"],
  ["2026-11-21", "expired"],
  [today, "soon"],
  ["2027-02-20", "soon"],
  ["2027-02-21", "inDate"],
])("what counts until %s is %s", (expiresOn, place) => expect(shelfOf(expiresOn, today)).toBe(place));

test("items of one day are counted together", () =>
  expect(
    shelve(
      [
        { expiresOn: null, items: 3 },
        { expiresOn: "2027-01-01", items: 2 },
        { expiresOn: "2026-01-01", items: 1 },
      ],
      today,
    ),
  ).toEqual({ inDate: 3, soon: 2, expired: 1 }));
