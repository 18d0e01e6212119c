import { beforeEach, describe, expect, test } from "vitest";
import { SessionWatch, type Standing } from "@/app/(workspace)/session/session-watch";

const minute = 60_000;
const hour = 60 * minute;

let now: number;
let endsAt: number;
let answer: Standing | null;
let due: { at: number; work: () => void } | null;
let watch: SessionWatch;

const standing = (): Standing =>
  answer ??
  (endsAt > now ? { kind: "lasts", personId: "ruth", name: "Ruth", left: endsAt - now } : { kind: "over" });

/** A clock that runs as fast as the test asks. */
async function pass(milliseconds: number): Promise<void> {
  const end = now + milliseconds;
  while (due !== null && due.at <= end) {
    const { at, work } = due;
    due = null;
    now = at;
    work();
    await new Promise(setImmediate);
  }
  now = end;
}

beforeEach(() => {
  now = 1_000;
  endsAt = now + 12 * hour;
  answer = null;
  due = null;
  watch = new SessionWatch("ruth", {
    ask: async () => standing(),
    prolong: async () => {
      if (endsAt > now) endsAt = now + 12 * hour;
      return standing();
    },
    now: () => now,
    later: (work, milliseconds) => {
      due = { at: now + milliseconds, work };
      return () => {
        due = null;
      };
    },
  });
  watch.begin(12 * hour);
});

describe("the end of a session", () => {
  test("is announced five minutes before, not earlier", async () => {
    await pass(11 * hour + 54 * minute);
    expect(watch.standing()).toEqual({ kind: "on" });
    await pass(2 * minute);
    expect(watch.standing()).toEqual({ kind: "ending", endsAt, prolonged: false });
  });

  test("is put off on request, and comes again twelve hours later", async () => {
    await pass(11 * hour + 56 * minute);
    await watch.stay();
    expect(watch.standing()).toEqual({ kind: "on" });
    await pass(11 * hour);
    expect(watch.standing()).toEqual({ kind: "on" });
    await pass(hour);
    expect(watch.standing().kind).toBe("ending");
  });

  test("is not announced where the work in another tab has put it off already", async () => {
    await pass(6 * hour);
    endsAt = now + 12 * hour;
    await pass(6 * hour);
    expect(watch.standing()).toEqual({ kind: "on" });
  });

  test("has come when nobody answered the warning", async () => {
    await pass(12 * hour + minute);
    expect(watch.standing()).toEqual({ kind: "over" });
  });

  test("of a session that has lasted as long as it may is said to be final", async () => {
    await pass(11 * hour + 56 * minute);
    answer = { kind: "lasts", personId: "ruth", name: "Ruth", left: 4 * minute };
    await watch.stay();
    expect(watch.standing()).toMatchObject({ kind: "ending", prolonged: true });
  });
});

test("a session that was ended elsewhere is over when somebody asks, and on again after signing in", async () => {
  answer = { kind: "over" };
  await watch.look();
  expect(watch.standing()).toEqual({ kind: "over" });
  answer = null;
  await watch.look();
  expect(watch.standing()).toEqual({ kind: "on" });
});

test("somebody else's session is not taken for one's own", async () => {
  answer = { kind: "lasts", personId: "vera", name: "Vera", left: hour };
  await watch.look();
  expect(watch.standing()).toEqual({ kind: "other", name: "Vera" });
});

test("a server that cannot be reached is asked again, and says nothing about the session", async () => {
  answer = { kind: "unreachable" };
  await watch.look();
  expect(watch.standing()).toEqual({ kind: "on" });
  answer = { kind: "over" };
  await pass(minute);
  expect(watch.standing()).toEqual({ kind: "over" });
});
