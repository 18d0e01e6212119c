import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { system, visitor } from "@/domain/actor";
import { confirmWithPassword } from "@/server/commands/confirming";
import { foundOrganisation } from "@/server/commands/organisations";
import { endSession, replaceSession, startSession } from "@/server/commands/sessions";
import { fingerprint } from "@/server/secrets";
import { actorWith, enter, seenWith, turn } from "./browser";
import { newOrganisation, password, type Stage } from "./organisation";
import { refusal } from "./outcome";

const verified = vi.hoisted(() => vi.fn());

// The real one, counted.
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: verified.mockImplementation(real.verify) };
});

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Sign-in");
});
beforeEach(() => {
  verified.mockClear();
});

describe("with a password", () => {
  test("who knows it is signed in, as who they are and where they belong", async () => {
    const { manager } = stage.people;
    const session = await seenWith(await enter(manager));
    expect(session).toMatchObject({ actor: manager.actor, email: manager.email, organisation: "Sign-in" });
  });

  test("a wrong one and an unknown address are refused alike, each after one verification", async () => {
    const { email } = stage.people.manager;
    expect(await startSession(visitor, { email, password: "not the password at all" })).toBeNull();
    expect(verified).toHaveBeenCalledTimes(1);
    expect(await startSession(visitor, { email: "nobody@example.org", password })).toBeNull();
    expect(verified).toHaveBeenCalledTimes(2);
  });

  test("somebody who has none yet gets in with none, not even with that of the decoy", async () => {
    const email = `new.${stage.organisationId}@example.org`;
    const newcomer = { name: "New", email, roles: ["executive" as const] };
    await foundOrganisation(system, { organisation: "Without", people: [newcomer] });
    for (const address of [email, "nobody@example.org"])
      for (const word of ["nobody has this password", "", password])
        expect(await startSession(visitor, { email: address, password: word })).toBeNull();
  });

  test("who is signed in already does not sign in, as nobody but a visitor does", async () => {
    const { manager } = stage.people;
    expect(await refusal(startSession(manager.actor, { email: manager.email, password }))).toMatchObject({
      reason: "missing",
    });
  });
});

describe("a session", () => {
  test("is replaced by the next sign-in of its browser: what that held before opens nothing, other browsers stay", async () => {
    const { manager } = stage.people;
    const [held, elsewhere] = [await enter(manager), await enter(manager)];
    await enter(manager);
    await replaceSession(visitor, { reference: held });
    await replaceSession(visitor, { reference: held });
    await replaceSession(visitor, { reference: "nothing" });
    expect(await seenWith(held)).toBeNull();
    expect(await seenWith(elsewhere)).not.toBeNull();
    expect(await refusal(replaceSession(manager.actor, { reference: elsewhere }))).toMatchObject({
      reason: "missing",
    });
  });

  test("has another reference once its person proved who they are: the one before opens nothing", async () => {
    const { manager } = stage.people;
    const before = await enter(manager);
    await turn(manager, "update session set proven_at = now() - interval '1 day'");
    expect(await seenWith(before)).toMatchObject({ fresh: false });
    const after = await confirmWithPassword(manager.actor, { password, reference: before });
    expect(await seenWith(before)).toBeNull();
    expect(await seenWith(after)).toMatchObject({ actor: manager.actor, fresh: true });
  });

  test("is nobody's without a reference, with a wrong one, and with what is stored of it", async () => {
    const reference = await enter(stage.people.manager);
    expect(await seenWith()).toBeNull();
    for (const wrong of ["", "x", `${reference}x`, reference.slice(1), fingerprint(reference), "a\u0000b"])
      expect(await seenWith(wrong)).toBeNull();
    expect(await refusal(actorWith())).toMatchObject({ reason: "signed-out" });
  });

  test.each([
    ["12 hours unused", "update session set seen_at = now() - interval '12 hours 1 second' where hash = $1"],
    ["7 days in all", "update session set expires_at = now() where hash = $1"],
    ["its end", "update session set ended_at = now() where hash = $1"],
  ])("is over after %s", async (_what, statement) => {
    const reference = await enter(stage.people.appraiser);
    expect(await seenWith(reference)).not.toBeNull();
    await turn(stage.people.appraiser, statement, [fingerprint(reference)]);
    expect(await seenWith(reference)).toBeNull();
  });

  test("unused for less lives on, and being seen is noted", async () => {
    const { appraiser } = stage.people;
    const reference = await enter(appraiser);
    const hash = fingerprint(reference);
    await turn(
      appraiser,
      "update session set seen_at = now() - interval '11 hours 59 minutes' where hash = $1",
      [hash],
    );
    expect(await seenWith(reference)).not.toBeNull();
    await turn(appraiser, "select 1 from session where hash = $1 and seen_at > now() - interval '1 minute'", [
      hash,
    ]);
  });

  test("is found for twenty requests at once after a pause, each of which notes it", async () => {
    const { appraiser } = stage.people;
    const references = await Promise.all(Array.from({ length: 20 }, () => enter(appraiser)));
    await turn(appraiser, "update session set seen_at = now() - interval '1 hour' where ended_at is null");
    const found = await Promise.all(references.map(seenWith));
    expect(found.map((session) => session?.actor.personId)).toEqual(
      references.map(() => appraiser.actor.personId),
    );
  });

  test("ends when its person leaves; twice is no fault; nobody ends another's", async () => {
    const { manager, executive } = stage.people;
    const reference = await enter(manager);
    await endSession(executive.actor, reference);
    expect(await seenWith(reference)).not.toBeNull();
    await endSession(manager.actor, reference);
    await endSession(manager.actor, reference);
    expect(await seenWith(reference)).toBeNull();
  });

  test("of an ended membership is over, and no new one begins", async () => {
    const { people } = await newOrganisation("Left");
    const reference = await enter(people.manager);
    const { personId } = people.manager.actor;
    await turn(people.manager, "update membership set ended_at = now() where person_id = $1", [personId]);
    expect(await seenWith(reference)).toBeNull();
    expect(await startSession(visitor, { email: people.manager.email, password })).toBeNull();
  });
});
