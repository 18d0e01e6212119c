import { beforeEach, describe, expect, test } from "vitest";
import { visitor } from "@/domain/actor";
import { ChangeProfile, ChangeTimeZone } from "@/domain/profile-input";
import { addMember } from "@/server/commands/people";
import { changeProfile, changeTimeZone, endOwnSession } from "@/server/commands/profile";
import { readProfile } from "@/server/queries/profile";
import { fingerprint } from "@/server/secrets";
import { enter, seenWith, turn } from "./browser";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
const person = () => stage.people.contributor;
const profileOf = (reference: string) => readProfile(person().actor, { reference });
beforeEach(async () => {
  stage = await newOrganisation("Profile");
});

const said = (own: object = {}) =>
  ChangeProfile.parse({ version: 1, name: "Nina", theme: "dark", timeZone: "Europe/Zurich", ...own });

describe("one's own profile", () => {
  test("begins with the system's theme, UTC and shortcuts", async () =>
    expect(await profileOf("none")).toMatchObject({
      name: "contributor of Profile",
      theme: "system",
      timeZone: "UTC",
      shortcuts: true,
      version: 1,
    }));

  test("takes the browser's time zone by itself, and leaves all else as it was", async () => {
    await changeProfile(person().actor, said({ timeZone: "UTC", shortcuts: "on" }));
    for (let twice = 0; twice < 2; twice += 1)
      await changeTimeZone(person().actor, ChangeTimeZone.parse({ timeZone: "Europe/Madrid" }));
    expect(await profileOf("none")).toMatchObject({
      ...said({ timeZone: "Europe/Madrid", version: 3 }),
      shortcuts: true,
    });
    expect(ChangeTimeZone.safeParse({ timeZone: "Europe/Atlantis" }).success).toBe(false);
    expect(await refusal(changeTimeZone(visitor, { timeZone: "UTC" }))).toMatchObject({
      reason: "signed-out",
    });
  });

  test("changes, and is how the next request is read", async () => {
    const reference = await enter(person());
    await changeProfile(person().actor, said());
    expect(await profileOf(reference)).toMatchObject({ ...said({ version: 2 }), shortcuts: false });
    expect(await seenWith(reference)).toMatchObject({
      name: "Nina",
      theme: "dark",
      timeZone: "Europe/Zurich",
    });
    await changeProfile(person().actor, said({ version: 2, shortcuts: "on" }));
    expect((await profileOf(reference)).shortcuts).toBe(true);
  });

  test("of three changes on one version one wins; the others are conflicts", async () => {
    const { done, refused } = await together(
      ["A", "B", "C"].map((name) => changeProfile(person().actor, said({ name }))),
    );
    expect([done.length, refused.map(({ code }) => code)]).toEqual([1, ["person.stale", "person.stale"]]);
  });

  test("is nobody else's: only one's own row changes", async () => {
    await changeProfile(person().actor, said());
    const { actor } = stage.people.manager;
    expect((await readProfile(actor, { reference: "none" })).name).toBe("manager of Profile");
  });

  test.each([
    ["a time zone that there is not", { timeZone: "Europe/Atlantis" }],
    ["a theme that there is not", { theme: "sepia" }],
    ["no name", { name: " " }],
  ])("takes no %s", (_what, own) => expect(() => said(own)).toThrow());

  test("takes UTC, which is in no list of zones by itself", () =>
    expect(said({ timeZone: "UTC" }).timeZone).toBe("UTC"));
});

describe("one's own sessions", () => {
  test("are listed, the one in hand marked; an ended, an expired and an idle one are not", async () => {
    const [here, there, ended, expired, idle] = [
      await enter(person()),
      await enter(person()),
      await enter(person()),
      await enter(person()),
      await enter(person()),
    ];
    await endOwnSession(person().actor, { hash: fingerprint(ended) });
    await turn(person(), "update session set expires_at = now() where hash = $1", [fingerprint(expired)]);
    await turn(person(), "update session set seen_at = now() - interval '13 hours' where hash = $1", [
      fingerprint(idle),
    ]);
    const { sessions } = await profileOf(here);
    const marked = new Map(sessions.map((session) => [session.hash, session.here]));
    expect(marked).toEqual(
      new Map([
        [fingerprint(here), true],
        [fingerprint(there), false],
      ]),
    );
    expect(new Set(sessions.map(({ organisation }) => organisation))).toEqual(new Set(["Profile"]));
  });

  test("end one by one, and twice is no fault", async () => {
    const [here, there] = [await enter(person()), await enter(person())];
    await endOwnSession(person().actor, { hash: fingerprint(there) });
    await endOwnSession(person().actor, { hash: fingerprint(there) });
    expect(await seenWith(there)).toBeNull();
    expect(await seenWith(here)).not.toBeNull();
    const { organisationId } = person().actor;
    const told = "select count(*)::int as n from audit_event where action = $1";
    const { rows } = await asOwner({ organisation_id: organisationId }, (owner) =>
      owner.query(told, ["session.ended-elsewhere"]),
    );
    expect(rows[0].n, "told as what it is, once").toBe(1);
  });

  test("another person's goes on, whoever names it, an administrator included", async () => {
    const theirs = await enter(stage.people.manager);
    for (const { actor } of [person(), stage.people.administrator])
      await endOwnSession(actor, { hash: fingerprint(theirs) });
    expect(await seenWith(theirs)).not.toBeNull();
  });

  test("of another organisation are listed under its name", async () => {
    const other = await newOrganisation("Second home");
    const { administrator } = other.people;
    await addMember(administrator.actor, { name: "x", email: person().email, roles: ["manager"] });
    await enter(person());
    const seenThere = { ...person().actor, organisationId: other.organisationId };
    const { sessions } = await readProfile(seenThere, { reference: "none" });
    expect(sessions.map(({ organisation }) => organisation)).toEqual(["Profile"]);
  });
});

test("a visitor has no profile", async () => {
  expect(await refusal(changeProfile(visitor, said()))).toMatchObject({ reason: "signed-out" });
  expect(await refusal(readProfile(visitor, { reference: "x" }))).toMatchObject({ reason: "signed-out" });
});
