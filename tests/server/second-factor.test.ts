import { generate } from "otplib";
import { beforeAll, expect, test } from "vitest";
import { sayDetails } from "@/app/words/audit-details";
import { visitor } from "@/domain/actor";
import { stepTries } from "@/domain/sign-in";
import {
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
} from "@/server/commands/authenticators";
import { issueLink, redeemLink } from "@/server/commands/links";
import { changePassword } from "@/server/commands/passwords";
import { renewRecoveryCodes } from "@/server/commands/recovery-codes";
import { passSecondStep } from "@/server/commands/second-step";
import { startSession } from "@/server/commands/sessions";
import { readFactors, readSecondStep } from "@/server/queries/second-factor";
import { enter, seenWith, turn } from "./browser";
import { newOrganisation, type Person, password, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Second factor");
});

/** Sets up an authenticator for who is signed in with this reference, with the code of the half minute before. */
async function setUp({ actor }: Person, reference: string) {
  const { secret } = await beginAuthenticator(actor, { reference });
  const code = await generate({ secret, epoch: Date.now() / 1000 - 30 });
  return { secret, ...(await confirmAuthenticator(actor, { code, reference })) };
}

async function firstStep({ email }: Person, word = password): Promise<string> {
  const entry = await startSession(visitor, { email, password: word });
  if (entry === null || !("pending" in entry)) throw new Error("No second step was asked for.");
  return entry.pending;
}

test("once an authenticator is set up, the password alone opens nothing, and its code does, once", async () => {
  const { manager } = stage.people;
  const [here, elsewhere] = [await enter(manager), await enter(manager)];
  const { secret, codes } = await setUp(manager, here);
  expect(codes).toHaveLength(10);
  expect(await seenWith(here)).not.toBeNull();
  expect(await seenWith(elsewhere), "other sessions end").toBeNull();

  const pending = await firstStep(manager);
  expect(await seenWith(pending), "what waits is no session").toBeNull();
  expect(await readSecondStep(visitor, { pending })).toEqual({ authenticator: true, passkeys: false });
  expect(await passSecondStep(visitor, { pending, code: "000000" })).toBeNull();
  const code = await generate({ secret });
  const entered = await passSecondStep(visitor, { pending, code });
  expect(await seenWith(entered?.reference)).toMatchObject({ email: manager.email });
  expect(await refusal(passSecondStep(visitor, { pending, code }))).toMatchObject({
    code: "sign-in.step-over",
  });
  expect(
    await passSecondStep(visitor, { pending: await firstStep(manager), code }),
    "the same step again",
  ).toBeNull();
});

test("the audit says with what somebody came in, and what did not fit", async () => {
  const { people, organisationId } = await newOrganisation("Told");
  const somebody = people.executive;
  const { secret, codes } = await setUp(somebody, await enter(somebody));
  const give = async (code: string) => passSecondStep(visitor, { pending: await firstStep(somebody), code });
  await give(await generate({ secret }));
  await give(codes[0] ?? "");
  await give(codes[0] ?? "");
  await startSession(visitor, { email: somebody.email, password: "wrong" });
  const lines = await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query("select action, details from audit_event where person_id = $1 order by sequence", [
      somebody.actor.personId,
    ]),
  );
  const told = lines.rows
    .filter(({ action }) => /^session/.test(action))
    .map(({ action, details }) => `${action} ${sayDetails(details)}`);
  expect(told).toEqual([
    "session.started with their password",
    "session.started with their password; and a code of their authenticator",
    "session.started with their password; and a recovery code, which is spent now",
    "session.refused the code did not fit",
    "session.refused the password did not fit",
  ]);
});

test("a recovery code works once, however it is written, and of five who bring it at once one comes in", async () => {
  const { contributor } = stage.people;
  const { codes } = await setUp(contributor, await enter(contributor));
  const [first = "", second = ""] = codes;
  const given = (code: string) => async () =>
    passSecondStep(visitor, { pending: await firstStep(contributor), code });
  expect(await given(first.toUpperCase().replaceAll("-", " "))()).not.toBeNull();
  expect(await given(first)()).toBeNull();
  const pendings = await Promise.all(Array.from({ length: 5 }, () => firstStep(contributor)));
  const { done } = await together(
    pendings.map((pending) => passSecondStep(visitor, { pending, code: second })),
  );
  expect(done.filter((entered) => entered !== null)).toHaveLength(1);
  expect((await readFactors(contributor.actor)).codesLeft).toBe(8);

  const fresh = await renewRecoveryCodes(contributor.actor, { reference: "" });
  expect(await given(codes[3] ?? "")()).toBeNull();
  expect(await given(fresh.codes[0] ?? "")()).not.toBeNull();
});

test("a step is over after ten minutes, and after six wrong codes even for the right one", async () => {
  const { appraiser } = stage.people;
  const { codes } = await setUp(appraiser, await enter(appraiser));
  const [code = "", late = ""] = codes;
  const pending = await firstStep(appraiser);
  for (let count = 0; count < stepTries; count += 1)
    expect(await passSecondStep(visitor, { pending, code: "123456" })).toBeNull();
  expect(await refusal(passSecondStep(visitor, { pending, code }))).toMatchObject({
    code: "sign-in.step-over",
  });
  const slow = await firstStep(appraiser);
  await turn(appraiser, "update challenge set expires_at = now() where used_at is null");
  expect(await refusal(passSecondStep(visitor, { pending: slow, code: late }))).toMatchObject({
    reason: "missing",
  });
});

test("a one-time link sets the password and asks for the second factor all the same", async () => {
  const { executive, administrator } = stage.people;
  await setUp(executive, await enter(executive));
  const secret = await issueLink(administrator.actor, executive);
  expect(await redeemLink(visitor, { secret, password: "eight or" })).toHaveProperty("pending");
});

test("a password too short to stand alone keeps the last factor in place", async () => {
  const { administrator } = stage.people;
  const reference = await enter(administrator);
  await setUp(administrator, reference);
  const { actor } = administrator;
  await changePassword(actor, { current: password, password: "x plumb 7", reference });
  expect(await refusal(removeAuthenticator(actor, { reference }))).toMatchObject({
    code: "factor.password-too-short",
  });
  await changePassword(actor, { current: "x plumb 7", password: "long enough to stand", reference });
  await removeAuthenticator(actor, { reference });
  await removeAuthenticator(actor, { reference });
  expect(await readFactors(actor)).toMatchObject({ authenticator: null, codesLeft: 0 });
  expect(await enter(administrator, "long enough to stand")).toBeDefined();
});

test("neither the secret nor a code can be read from the database", async () => {
  const { people } = await newOrganisation("Sealed");
  const { secret, codes } = await setUp(people.manager, await enter(people.manager));
  const { personId } = people.manager.actor;
  const kept = await asOwner({ person_id: personId }, async (owner) => {
    const authenticators = await owner.query("select * from authenticator");
    const written = await owner.query("select * from recovery_code");
    return JSON.stringify([authenticators.rows, written.rows]);
  });
  expect(kept).toContain(personId);
  for (const telling of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
    expect(kept).not.toContain(telling);
});

test("an organisation that asks for a second factor takes every role from who has none, until they have", async () => {
  const { people, organisationId } = await newOrganisation("Strict");
  const reference = await enter(people.manager);
  await asOwner({ organisation_id: organisationId }, (owner) =>
    owner.query("update organisation set require_second_factor = true where id = $1", [organisationId]),
  );
  expect(await seenWith(reference)).toMatchObject({ lacksFactor: true, actor: { roles: [] } });
  await setUp(people.manager, reference);
  expect(await seenWith(reference)).toMatchObject({ lacksFactor: false, actor: { roles: ["manager"] } });
});
