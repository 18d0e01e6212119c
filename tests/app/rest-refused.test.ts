import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addEvidence } from "@/server/commands/evidence";
import { changeRoles, endMembership } from "@/server/commands/people";
import { requireFactor } from "@/server/commands/securing";
import { revokeToken } from "@/server/commands/tokens";
import { submitAssessment } from "@/server/commands/transitions";
import { listOwnTokens } from "@/server/queries/tokens";
import { answerAll, newDraft } from "../server/assessing";
import { enter, hold, turn } from "../server/browser";
import { newOrganisation, type Stage } from "../server/organisation";
import { ask, minutes, readings, tokenFor } from "./asking";

let ours: Stage;
let theirs: Stage;
let draft: string;
const manager = () => ours.people.manager.actor;

beforeAll(async () => {
  ours = await newOrganisation("Programs");
  theirs = await newOrganisation("Others");
  draft = await newDraft(manager());
  await addEvidence(manager(), minutes(manager()));
});

describe("refused without a trace is", () => {
  const everywhere = async (token: string, id = draft) =>
    Promise.all(readings.map(async (name) => (await ask(name, token, id)).status));
  const outside = Array(readings.length).fill(401);

  test("nobody, and somebody whose browser is signed in", async () => {
    hold(await enter(ours.people.manager));
    expect(await everywhere("")).toEqual(outside);
    expect(await everywhere("plumbline_".padEnd(53, "x"))).toEqual(outside);
    hold();
  });

  test("who asks for what the token was not made for", async () => {
    const narrow = await tokenFor(manager(), ["evidence:read"]);
    expect(await everywhere(narrow)).toEqual([403, 403, 403, 403, 403, 200]);
    const write = { headers: { "if-match": '"0"' }, body: { value: "yes" } };
    const reader = await tokenFor(manager(), ["assessments:read"]);
    expect(await ask("changeField", reader, draft, write)).toMatchObject({
      status: 403,
      body: { code: "token.narrow" },
    });
  });

  test("who belongs to another organisation, or has no role in it that reads", async () => {
    const other = await tokenFor(theirs.people.manager.actor);
    expect(await everywhere(other)).toEqual([200, 404, 404, 404, 404, 200]);
    expect(JSON.stringify((await ask("listEvidence", other, "")).body)).not.toContain("Minutes");
    const keeper = await tokenFor(ours.people.administrator.actor);
    expect(await everywhere(keeper)).toEqual([404, 404, 404, 404, 404, 404]);
    const executive = await tokenFor(ours.people.executive.actor);
    expect(await everywhere(executive)).toEqual([200, 200, 403, 403, 403, 200]);
  });

  test("who holds a token that expired, was revoked, or whose person left", async () => {
    const { contributor, administrator } = ours.people;
    const revoked = await tokenFor(manager(), ["evidence:read"]);
    const [line] = await listOwnTokens(manager());
    await revokeToken(administrator.actor, { id: line?.id ?? "" });
    expect(await everywhere(revoked)).toEqual(outside);
    const spent = await tokenFor(contributor.actor);
    await turn(contributor, "update api_token set expires_at = now() where person_id = $1", [
      contributor.actor.personId,
    ]);
    expect(await everywhere(spent)).toEqual(outside);
    const left = await tokenFor(contributor.actor);
    expect((await ask("listAssessments", left, "")).status).toBe(200);
    await endMembership(administrator.actor, { personId: contributor.actor.personId });
    expect(await everywhere(left)).toEqual(outside);
  });

  test("whoever lost the role since, is limited to a branch since, or lacks the second factor that is asked for since", async () => {
    const { appraiser, administrator } = theirs.people;
    const submitted = await newDraft(theirs.people.manager.actor);
    await answerAll(theirs.people.manager.actor, submitted);
    await submitAssessment(theirs.people.manager.actor, { id: submitted, reason: "" });
    const token = await tokenFor(appraiser.actor);
    expect((await ask("readResult", token, submitted)).status).toBe(200);
    const unit = randomUUID();
    const { organisationId: here, personId } = appraiser.actor;
    await turn(appraiser, "insert into unit (organisation_id, id, name) values ($1, $2, 'Elsewhere')", [
      here,
      unit,
    ]);
    const limited = { personId, version: 1, roles: ["appraiser" as const], branch: unit };
    await changeRoles(administrator.actor, limited);
    expect((await ask("readResult", token, submitted)).status).toBe(404);
    await changeRoles(administrator.actor, { personId, version: 2, roles: ["contributor"], branch: "" });
    expect((await ask("readResult", token, submitted)).status).toBe(404);
    await requireFactor(administrator.actor, { required: true });
    expect(await ask("listAssessments", token, "")).toMatchObject({
      status: 403,
      body: { code: "token.lacks-factor" },
    });
  });
});
