import fc from "fast-check";
import { expect, test } from "vitest";
import { sayPeriod } from "@/app/words/dates";

test.each([
  ["2026-07-01", "2026-12-31", "1 Jul to 31 Dec 2026"],
  ["2026-07-01", "2026-07-31", "1 to 31 Jul 2026"],
  ["2025-07-01", "2026-07-01", "1 Jul 2025 to 1 Jul 2026"],
  ["2026-07-01", "2026-07-01", "1 Jul 2026"],
])("from %s to %s is said %s", (from, to, said) => {
  expect(sayPeriod(from, to)).toBe(said);
});

const english = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

test("a period is said as the tables of Unicode have it", () => {
  const moment = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  const apart = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(moment, apart, (from, days) => {
      const to = new Date(from.getTime() + days * 86_400_000);
      const theirs = english.formatRange(from, to).replace("–", "to").replace(/\s+/g, " ");
      expect(sayPeriod(from.toISOString(), to.toISOString())).toBe(theirs);
    }),
  );
});
