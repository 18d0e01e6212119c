import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidence } from "@/domain/evidence/confidence";
import { daysAfter, freshness, soonDays } from "@/domain/evidence/freshness";

const today = "2026-11-22";
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("freshness", () => {
  test.each([
    [null, "in-date"],
    ["2026-11-21", "expired"],
    ["2026-11-22", "expires-soon"],
    ["2026-12-22", "expires-soon"],
    ["2026-12-23", "in-date"],
    ["2025-12-31", "expired"],
  ])("what expires on %s is %s", (expiresOn, expected) => expect(freshness(expiresOn, today)).toBe(expected));

  test("only ever gets worse as days go by", () =>
    fc.assert(
      fc.property(day, day, fc.nat(4000), (expiresOn, now, later) => {
        const rank = (at: string) => ["in-date", "expires-soon", "expired"].indexOf(freshness(expiresOn, at));
        expect(rank(daysAfter(now, later))).toBeGreaterThanOrEqual(rank(now));
      }),
    ));
});

test.each([
  ["2026-11-22", soonDays, "2026-12-22"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-01", -1, "2026-02-28"],
])("%s and %i days make %s", (from, days, expected) => expect(daysAfter(from, days)).toBe(expected));

describe("confidence", () => {
  const backed = (...items: (string | null)[]) => ({ items: items.map((expiresOn) => ({ expiresOn })) });

  test("where nothing is accepted there is none, which is not nought", () =>
    expect(confidence([], today)).toEqual({ share: null, accepted: 0, inDate: 0, expired: 0, without: 0 }));

  test("one item in date is enough for what it stands behind, and expired ones lower it", () =>
    expect(
      confidence([backed("2020-01-01", null), backed("2020-01-01"), backed(), backed(today)], today),
    ).toEqual({ share: 0.5, accepted: 4, inDate: 2, expired: 1, without: 1 }));

  test("further evidence never lowers it, and what is counted adds up", () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.option(day))), fc.option(day), (subjects, more) => {
        const before = confidence(
          subjects.map((items) => backed(...items)),
          today,
        );
        const after = confidence(
          subjects.map((items) => backed(...items, more)),
          today,
        );
        expect(before.inDate + before.expired + before.without).toBe(before.accepted);
        expect(after.share ?? 0).toBeGreaterThanOrEqual(before.share ?? 0);
      }),
    ));
});
