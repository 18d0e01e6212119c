import { afterAll, beforeAll, expect, test } from "vitest";
import { visitor } from "@/domain/actor";
import { Claims, SetSingleSignOn } from "@/domain/sso";
import { setSingleSignOn } from "@/server/commands/securing";
import { enterThroughProvider } from "@/server/commands/sso";
import { readAudit } from "@/server/queries/audit";
import { readSignInSettings, readSsoClient } from "@/server/queries/securing";
import { startProvider } from "../provider";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
let issuer: string;
let stop: () => void;
beforeAll(async () => {
  stage = await newOrganisation("Groups told");
  ({ issuer, stop } = await startProvider({}));
  await set();
});
afterAll(() => stop());

const administrator = () => stage.people.administrator.actor;
const written = () => ({
  ...{ version: 0, issuer, clientId: "plumbline", secret: "between the two of us", enabled: "on" },
  ...{ groupClaim: "groups", groups: "owners: contributor" },
});
const set = (own: object = {}) =>
  setSingleSignOn(administrator(), SetSingleSignOn.parse({ ...written(), ...own }));
const come = (claims: object) =>
  enterThroughProvider(visitor, {
    ...{ organisationId: stage.organisationId, issuer },
    claims: Claims.parse(claims),
  });
const nina = () => ({
  sub: `nina ${stage.organisationId}`,
  email: `nina.${stage.organisationId}@example.org`,
});

test("asks for the scopes that are set, openid among them", async () => {
  const asked = async () => {
    const client = await readSsoClient(visitor, { organisationId: stage.organisationId });
    return client.scopes;
  };
  expect(await asked()).toBe("openid email profile");
  await set({ version: 1, providerScopes: " openid  groups\temail ", secret: "" });
  expect(await asked()).toBe("openid groups email");
  for (const scopes of ["email groups", 'openid "x"'])
    expect(SetSingleSignOn.safeParse({ ...written(), providerScopes: scopes }).success).toBe(false);
});

test("whom no groups are told of is told why, and administrators see it until the claim comes", async () => {
  const missed = async () => (await readSignInSettings(administrator())).sso?.claimMissedAt ?? null;
  const noted = async () => {
    const filter = { search: "without-groups", about: "", from: "", to: "" } as const;
    return (await readAudit(administrator(), { ...filter, page: 1, timeZone: "UTC" })).total;
  };
  expect(await missed()).toBeNull();
  for (const _ of [1, 2]) expect(await refusal(come(nina()))).toMatchObject({ code: "sso.no-groups" });
  expect([await missed(), await noted()]).toEqual([expect.any(String), 1]);
  await come({ ...nina(), groups: ["owners"] });
  expect(await missed()).toBeNull();
});
