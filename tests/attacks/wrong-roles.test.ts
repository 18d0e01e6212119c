import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, isRole } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { policyColumns, verdictIn } from "../domain/policy-columns";
import { busyOrganisation, type Side } from "../server/busy";
import { plant, sings, sumsOf } from "../server/canary";
import { type Door, everyDoor } from "../server/doors";
import { firstDoors, firstWithoutId } from "../server/first-doors";
import { furtherDoors, furtherWithoutId } from "../server/further-doors";
import type { Person } from "../server/organisation";
import { asSuperuser } from "../server/owner";
import { rights } from "../server/rights";
import { signInDoors, signInWithoutId } from "../server/sign-in-doors";

let theirs: Side;
let planted: string[];
let doors: readonly Door[];
beforeAll(async () => {
  theirs = await busyOrganisation("Walked through");
  planted = await plant(theirs);
  await asSuperuser((client) => client.query("update evidence set sensitivity = 'restricted'"));
  doors = await everyDoor();
});

/** Somebody of the same organisation whom nothing is assigned to, who owns nothing and is in no team; or nobody at all. */
function actorOf(column: string): Actor {
  if (column === "visitor" || column === "system") return { kind: column };
  return { ...theirs.people.contributor.actor, roles: isRole(column) ? [column] : [] };
}

/** The doors that take an id, given those of the organisation, as one actor for all. */
function withIds(actor: Actor): Readonly<Record<string, () => Promise<unknown>>> {
  const person: Person = JSON.parse(JSON.stringify({ email: theirs.people.manager.email, actor }));
  const people = {
    manager: person,
    contributor: person,
    appraiser: person,
    executive: person,
    administrator: person,
  };
  const sides = () => ({ ours: { ...theirs, people }, theirs });
  return { ...firstDoors(sides), ...furtherDoors(sides), ...signInDoors(sides) };
}

/** For doors that take no id: whoever may not come in is told so before what they bring is looked at. */
const anything = { area: "SM", practice: "ESP 1.1", kind: "subpractice", shipped: 0 };

/** How an attempt to come in ended. */
async function ending(name: string, actor: Actor): Promise<string> {
  const door = doors.find((one) => one.name === name);
  const walk =
    withIds(actor)[name.replace("@profiles", "")] ?? (() => door?.walk(actor, { ...anything }, {}, {}));
  const [ended] = await Promise.allSettled([walk()]);
  if (sings(ended)) return "it told of what is theirs";
  if (ended.status === "fulfilled") return "it was let in";
  return ended.reason instanceof Refusal
    ? ended.reason.reason
    : `it broke: ${String(ended.reason).replace(/\s+/g, " ")}`;
}

const inner = Object.entries({ ...firstWithoutId, ...furtherWithoutId, ...signInWithoutId }).flatMap(
  ([name, why]) => (why === "part of a command" ? [name] : []),
);

describe("inside of an organisation", () => {
  test("every text of it is marked", () => expect(planted.length).toBeGreaterThan(40));

  test("every command and query stands under one right, but for what is part of a command", () =>
    expect(
      doors
        .map(({ name }) => name)
        .filter((name) => !inner.includes(name))
        .toSorted(),
    ).toEqual([...rights.values()].flat().toSorted()));

  test("nobody comes in by a right that is not theirs, learns a word, or leaves a trace", async () => {
    const before = await sumsOf([theirs]);
    const wrong: string[] = [];
    for (const [action, names] of rights)
      for (const column of policyColumns) {
        const verdict = verdictIn(action, column, "draft");
        if (verdict === "allowed") continue;
        const outside = column === "visitor" || column === "system";
        const due = outside ? ["signed-out", "missing"] : [verdict];
        const ends = await Promise.all(names.map((name) => ending(name, actorOf(column))));
        names.forEach((name, at) => {
          if (!due.includes(ends[at] ?? "")) wrong.push(`${name} as ${column}: ${ends[at]}, not ${due}`);
        });
      }
    expect(wrong).toEqual([]);
    expect(await sumsOf([theirs])).toEqual(before);
  });
});
