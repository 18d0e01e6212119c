import { beforeAll, describe, expect, test } from "vitest";
import { system, visitor } from "@/domain/actor";
import { issueLink, redeemLink } from "@/server/commands/links";
import { foundOrganisation } from "@/server/commands/organisations";
import { changePassword } from "@/server/commands/passwords";
import { startSession } from "@/server/commands/sessions";
import { requireOpenLink } from "@/server/queries/links";
import { readMember } from "@/server/queries/people";
import { fingerprint } from "@/server/secrets";
import { enter, referenceOf, seenWith, turn } from "./browser";
import { newOrganisation, type Person, password, type Stage } from "./organisation";
import { refusal, together } from "./outcome";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Links");
});

describe("changing one's password", () => {
  test("ends one's sessions elsewhere, keeps the one in hand, and the old password no longer fits", async () => {
    const { contributor } = stage.people;
    const [here, elsewhere] = [await enter(contributor), await enter(contributor)];
    const bystander = await enter(stage.people.manager);
    const change = { current: password, password: "a fresh and longer sentence", reference: here };
    await changePassword(contributor.actor, change);
    expect(await seenWith(here)).not.toBeNull();
    expect(await seenWith(elsewhere)).toBeNull();
    expect(await seenWith(bystander)).not.toBeNull();
    expect(await startSession(visitor, { email: contributor.email, password })).toBeNull();
    await enter(contributor, "a fresh and longer sentence");
  });

  test("takes the present one, and a good new one", async () => {
    const { administrator } = stage.people;
    const reference = await enter(administrator);
    const attempt = (current: string, fresh: string) =>
      refusal(changePassword(administrator.actor, { current, password: fresh, reference }));
    expect(await attempt("not the present one", "a fresh and longer sentence")).toMatchObject({
      code: "password.wrong",
      fields: [{ path: "current" }],
    });
    expect(await attempt(password, "short")).toMatchObject({ code: "password.too-short" });
    await enter(administrator);
  });
});

describe("a one-time link", () => {
  const fresh = "a sentence chosen at the link";
  const issue = (person: Person) => issueLink(system, { email: person.email });

  test("sets the password, signs in, ends every session before, and works once", async () => {
    const { people } = await newOrganisation("Link");
    const before = await enter(people.manager);
    const secret = await issue(people.manager);
    await requireOpenLink(visitor, { secret });
    const reference = referenceOf(await redeemLink(visitor, { secret, password: fresh }));
    expect(await refusal(requireOpenLink(visitor, { secret }))).toMatchObject({ code: "link.spent" });
    expect((await seenWith(reference))?.actor).toEqual(people.manager.actor);
    expect(await seenWith(before)).toBeNull();
    expect(await refusal(redeemLink(visitor, { secret, password: fresh }))).toMatchObject({
      code: "link.spent",
    });
    await enter(people.manager, fresh);
  });

  test("held by five at once lets one in", async () => {
    const secret = await issue(stage.people.executive);
    const attempts = Array.from({ length: 5 }, () => redeemLink(visitor, { secret, password: fresh }));
    const { done, refused } = await together(attempts);
    expect(done).toHaveLength(1);
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "link.spent"));
  });

  test("is spent once another is issued, once it is too old, and when it never was", async () => {
    const { manager } = stage.people;
    const [first, second] = [await issue(manager), await issue(manager)];
    await turn(manager, "update sign_in_link set expires_at = now() where hash = $1", [fingerprint(second)]);
    for (const secret of [first, second, fingerprint(second), "x"])
      expect(await refusal(redeemLink(visitor, { secret, password: fresh }))).toMatchObject({
        reason: "missing",
        code: "link.spent",
      });
    await enter(manager);
  });

  test("is kept by a password that is refused", async () => {
    const secret = await issue(stage.people.executive);
    expect(await refusal(redeemLink(visitor, { secret, password: "short" }))).toMatchObject({
      code: "password.too-short",
    });
    await redeemLink(visitor, { secret, password: fresh });
  });

  test("is issued to nobody unknown or elsewhere, and opens nothing for who belongs elsewhere too", async () => {
    const { administrator, manager } = stage.people;
    const { people: elsewhere } = await newOrganisation("Elsewhere");
    expect(await refusal(issueLink(system, { email: "nobody@example.org" }))).toMatchObject({
      reason: "missing",
    });
    expect(await refusal(issueLink(administrator.actor, { email: elsewhere.manager.email }))).toMatchObject({
      reason: "missing",
      code: "person.unknown",
    });
    expect(await issueLink(administrator.actor, { email: manager.email })).toMatch(/^[\w-]{43}$/);
    const both = { name: "In both", email: elsewhere.manager.email, roles: ["manager" as const] };
    await foundOrganisation(system, { organisation: "Third", people: [both] });
    const before = await issue(elsewhere.manager);
    const secret = await issueLink(elsewhere.administrator.actor, { email: both.email });
    expect(secret).toMatch(/^[\w-]{43}$/);
    const { linkUntil } = await readMember(elsewhere.administrator.actor, elsewhere.manager.actor.personId);
    expect(linkUntil).not.toBeNull();
    expect(await refusal(redeemLink(visitor, { secret, password: fresh }))).toMatchObject({
      code: "link.spent",
    });
    await redeemLink(visitor, { secret: before, password: fresh });
  });
});
