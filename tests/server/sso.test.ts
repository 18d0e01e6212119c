import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visitor } from "@/domain/actor";
import { Claims, heldBy, readGroups, SetSingleSignOn } from "@/domain/sso";
import { acceptInvitation } from "@/server/commands/invitations";
import { openWithToken } from "@/server/commands/opening";
import { switchOrganisation } from "@/server/commands/organisation-switch";
import { changePassword } from "@/server/commands/passwords";
import { addMember } from "@/server/commands/people";
import { setSingleSignOn } from "@/server/commands/securing";
import { enterThroughProvider } from "@/server/commands/sso";
import { makeToken } from "@/server/commands/tokens";
import { readSignInSettings, readSsoClient, readSsoName } from "@/server/queries/securing";
import { startProvider } from "../provider";
import { enter, seenWith } from "./browser";
import { newOrganisation, password, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
let issuer: string;
let stop: () => void;
beforeAll(async () => {
  stage = await newOrganisation("Single sign-on");
  ({ issuer, stop } = await startProvider({}));
  await set();
});
afterAll(() => stop());

const administrator = () => stage.people.administrator.actor;
const said = (own: object = {}) =>
  SetSingleSignOn.parse({
    version: 0,
    issuer,
    clientId: "plumbline",
    secret: "between the two of us",
    groupClaim: "groups",
    groups: "owners: contributor\nboard: executive\nkeepers: administrator",
    enabled: "on",
    ...own,
  });
const set = (own: object = {}) => setSingleSignOn(administrator(), said(own));
const come = (claims: object, at = stage.organisationId) =>
  enterThroughProvider(visitor, { organisationId: at, issuer, claims: Claims.parse(claims) });
const nina = () => ({
  sub: `nina ${stage.organisationId}`,
  email: `nina.${stage.organisationId}@example.org`,
  name: "Nina Roth",
});

describe("setting it", () => {
  test("asks the provider for its doors, and seals the secret", async () => {
    expect(await readSsoClient(visitor, { organisationId: stage.organisationId })).toMatchObject({
      secret: "between the two of us",
      provider: { issuer, token_endpoint: `${issuer}/token` },
    });
    const settings = await readSignInSettings(administrator());
    expect(JSON.stringify(settings)).not.toContain("between");
    const kept = await asOwner({ organisation_id: stage.organisationId }, (owner) =>
      owner.query("select * from single_sign_on"),
    );
    expect(JSON.stringify(kept.rows)).not.toContain("between");
  });

  test.each([
    ["plain http elsewhere", "http://id.example", "sso.not-https"],
    ["nobody there", "http://127.0.0.1:9", "sso.unfit"],
    ["one that calls itself by another name", () => `${issuer}/`, "sso.unfit"],
  ])("refuses %s", async (_what, at, code) => {
    const told = typeof at === "string" ? at : at();
    expect(await refusal(set({ issuer: told }))).toMatchObject({ reason: "invalid", code });
  });

  test("takes no secret along to another provider, and is no visitor's and no manager's", async () => {
    await set({ version: 1, secret: "" });
    const other = await newOrganisation("Elsewhere");
    expect(
      await refusal(setSingleSignOn(other.people.administrator.actor, said({ secret: "" }))),
    ).toMatchObject({
      code: "sso.secret-missing",
    });
    expect(await refusal(setSingleSignOn(stage.people.manager.actor, said()))).toMatchObject({
      reason: "missing",
    });
    expect(await refusal(readSsoName(visitor, { organisationId: other.organisationId }))).toMatchObject({
      code: "sso.missing",
    });
  });
});

describe("whom it lets in", () => {
  test("somebody new joins with the roles of their groups, which are followed at every sign-in", async () => {
    const first = await come({ ...nina(), groups: ["owners", "cooks"] });
    expect(await seenWith(first.reference)).toMatchObject({
      name: "Nina Roth",
      way: "sso",
      actor: { organisationId: stage.organisationId, roles: ["contributor"] },
    });
    const next = await come({ ...nina(), email: "another@example.org", groups: ["board", "owners"] });
    const seen = await seenWith(next.reference);
    expect(seen).toMatchObject({ name: "Nina Roth", actor: { roles: ["contributor", "executive"] } });
    expect(await refusal(come({ ...nina(), groups: ["cooks"] }))).toMatchObject({ code: "sso.no-role" });
  });

  test("a member is known again by a confirmed address, and reaches this organisation alone", async () => {
    const { manager } = stage.people;
    expect(
      await refusal(come({ sub: "m", email: manager.email, email_verified: false, groups: ["owners"] })),
    ).toMatchObject({
      code: "sso.no-address",
    });
    const { reference } = await come({ sub: "m", email: manager.email, groups: ["owners"] });
    const seen = await seenWith(reference);
    expect(seen?.actor.personId).toBe(manager.actor.personId);
    const there = await newOrganisation("There");
    const newcomer = { name: "x", email: manager.email, roles: ["manager" as const], branch: "" };
    await addMember(there.people.administrator.actor, newcomer);
    await acceptInvitation(manager.actor, there);
    const go = (held: string) =>
      switchOrganisation(manager.actor, { organisationId: there.organisationId, reference: held });
    expect(await refusal(go(reference))).toMatchObject({ reason: "signed-out" });
    expect((await seenWith(reference))?.organisations).toHaveLength(1);
    await go(await enter(manager));
    const change = { current: password, password: "a fresh and longer sentence", reference };
    expect(await refusal(changePassword(manager.actor, change))).toMatchObject({
      code: "session.through-organisation",
    });
  });

  test("an address of somebody known elsewhere alone is not taken over", async () => {
    const victim = (await newOrganisation("Another house")).people.manager;
    expect(await refusal(come({ sub: "v", email: victim.email, groups: ["keepers"] }))).toMatchObject({
      code: "sso.known-elsewhere",
    });
    await enter(victim);
  });

  test("nobody through another organisation's provider, and nobody who left", async () => {
    const other = await newOrganisation("Without a provider");
    expect(await refusal(come({ ...nina(), groups: ["owners"] }, other.organisationId))).toMatchObject({
      code: "sso.missing",
    });
    const { executive } = stage.people;
    await asOwner({ organisation_id: stage.organisationId }, (owner) =>
      owner.query("update membership set ended_at = now() where person_id = $1", [executive.actor.personId]),
    );
    expect(await refusal(come({ sub: "e", email: executive.email, groups: ["board"] }))).toMatchObject({
      code: "sso.left",
    });
  });
});

describe("a token made in a session through the provider", () => {
  test("holds while its person was vouched for within thirty days, and while the provider is in use", async () => {
    const claims = { sub: "token", email: `token.${stage.organisationId}@example.org`, groups: ["owners"] };
    const person = await seenWith((await come(claims)).reference);
    if (person === null) throw new Error("Nobody came in.");
    const form = { name: "A job", scopes: ["evidence:read" as const], days: 365, way: person.way };
    const { secret } = await makeToken(person.actor, form);
    const opens = () =>
      openWithToken(visitor, { secret }).then(
        () => true,
        ({ code }) => code,
      );
    const turn = (statement: string) =>
      asOwner({ organisation_id: stage.organisationId, person_id: person.actor.personId }, (owner) =>
        owner.query(statement),
      );
    const cameAgo = (time: string) => turn(`update session set created_at = now() - interval '${time}'`);
    expect(await opens()).toBe(true);
    await cameAgo("29 days 23 hours");
    expect(await opens()).toBe(true);
    await cameAgo("30 days 1 hour");
    expect(await opens()).toBe("token.unknown");
    await come(claims);
    expect(await opens()).toBe(true);
    // Another way in vouches for nobody here.
    await turn("update session set way = 'password'");
    expect(await opens()).toBe("token.unknown");
    await come(claims);
    await turn("update single_sign_on set enabled = false");
    expect(await opens()).toBe("token.unknown");
    await turn("update single_sign_on set enabled = true");
    expect(await opens()).toBe(true);
  });
});

test("lines of groups are read, and add up", () => {
  const rules = readGroups("a: manager, executive\n b : contributor @ Plant Olten \n*: executive\n") ?? [];
  expect(rules).toHaveLength(3);
  expect(heldBy(rules, ["b"])).toEqual({ roles: ["contributor", "executive"], branch: "" });
  expect(heldBy(rules.slice(1, 2), ["b"])).toEqual({ roles: ["contributor"], branch: "Plant Olten" });
  expect(heldBy(rules.slice(0, 2), ["c"])).toEqual({ roles: [], branch: "" });
  for (const senseless of ["a", "a:", ": manager", "a: king", "a: manager, king"])
    expect(readGroups(senseless), senseless).toBeNull();
});
