import { describe, expect, test } from "vitest";
import { sayOwned } from "@/app/words/assigning";
import { dayIn, sayDue, sayStanding } from "@/app/words/assignments";
import {
  sayAssigned,
  sayHandedBack,
  sayMentions,
  sayOverdue,
  sayReady,
  saySaidDone,
  saySubmitted,
  sayWaiting,
} from "@/app/words/today";

test.each([
  ["2026-11-28", "28 Nov 2026, in 7 days"],
  ["2026-11-22", "22 Nov 2026, tomorrow"],
  ["2026-11-21", "21 Nov 2026, today"],
  ["2026-11-20", "20 Nov 2026, yesterday"],
  ["2026-11-19", "19 Nov 2026, 2 days ago"],
  [null, "no day set"],
])("due on %s is said as “%s”", (due, said) => expect(sayDue(due, "2026-11-21")).toBe(said));

test.each([
  ["UTC", "2026-11-21"],
  ["Pacific/Auckland", "2026-11-22"],
  ["America/Los_Angeles", "2026-11-21"],
])("at half past noon in Greenwich it is in %s the day %s", (zone, day) =>
  expect(dayIn(new Date("2026-11-21T12:30:00Z"), zone)).toBe(day),
);

test("a day is over first where the sun rises first", () =>
  expect(dayIn(new Date("2026-11-21T05:00:00Z"), "America/Los_Angeles")).toBe("2026-11-20"));

test.each([
  [{ due: null, doneAt: null, returnedAt: null }, "assigned"],
  [{ due: "2026-11-20", doneAt: null, returnedAt: null }, "assigned, overdue"],
  [{ due: "2026-11-20", doneAt: null, returnedAt: "2026-11-20T08:00:00Z" }, "handed back, overdue"],
  [{ due: "2026-11-20", doneAt: "2026-11-21T08:00:00Z", returnedAt: null }, "done"],
])("an assignment %o stands as “%s”", (assigned, said) =>
  expect(sayStanding(assigned, "2026-11-21")).toBe(said),
);

describe("the sentences of Today", () => {
  test("say how much waits", () => {
    expect(sayWaiting({ handedBack: 0, assigned: 0, mentions: 0, expiring: 0 })).toBe(
      "Nothing waits for you.",
    );
    expect(sayWaiting({ handedBack: 0, assigned: 0, mentions: 1, expiring: 0 })).toBe(
      "No process waits for you.",
    );
    expect(sayWaiting({ handedBack: 0, assigned: 0, mentions: 0, expiring: 1 })).toBe(
      "No process waits for you.",
    );
    expect(sayWaiting({ handedBack: 1, assigned: 0, mentions: 3, expiring: 0 })).toBe(
      "One process waits for you.",
    );
    expect(sayWaiting({ handedBack: 1, assigned: 11, mentions: 0, expiring: 0 })).toBe(
      "12 processes wait for you.",
    );
    const nothing = { handedBack: 0, assigned: 0, mentions: 0, expiring: 0 };
    expect(sayWaiting({ ...nothing, asked: 2, appraisals: 1 })).toBe(
      "Two requests and one appraisal wait for you.",
    );
    expect(sayWaiting({ ...nothing, appraisals: 1, toAppraise: 7 })).toBe("One appraisal waits for you.");
    expect(sayWaiting({ ...nothing, toAppraise: 7 })).toBe("Seven assessments wait to be appraised.");
  });

  test.each([
    [sayHandedBack, "One process was handed back to you.", "Two processes were handed back to you."],
    [sayAssigned, "One process is yours to answer.", "Two processes are yours to answer."],
    [sayMentions, "You were called on in one comment.", "You were called on in two comments."],
    [sayOverdue, "One process of others is overdue.", "Two processes of others are overdue."],
    [saySaidDone, "One process was said to be done.", "Two processes were said to be done."],
    [
      sayReady,
      "One draft is answered whole and waits to be submitted.",
      "Two drafts are answered whole and wait to be submitted.",
    ],
    [
      saySubmitted,
      "One assessment is submitted and waits for appraisal.",
      "Two assessments are submitted and wait for appraisal.",
    ],
  ])("count one and more", (say, one, two) => expect([say(1), say(2)]).toEqual([one, two]));

  test("say how many processes have an owner", () => {
    const lines = (owned: number) =>
      Array.from({ length: 3 }, (_, at) => ({ assignment: at < owned ? {} : null }));
    expect([0, 1, 2, 3].map((owned) => sayOwned(lines(owned)))).toEqual([
      "No process has an owner yet.",
      "One process of 3 has an owner.",
      "Two processes of 3 have an owner.",
      "Every process has an owner.",
    ]);
  });
});
