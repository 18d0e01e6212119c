import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { system, visitor } from "@/domain/actor";
import { foundByLink, issueFoundingLink } from "@/server/commands/founding";
import { startSession } from "@/server/commands/sessions";
import { fingerprint } from "@/server/secrets";
import { referenceOf, seenWith } from "./browser";
import { newOrganisation, password } from "./organisation";
import { refusal, together } from "./outcome";
import { asOwner } from "./owner";

const said = (own: object = {}) => ({
  secret: "none",
  organisation: "First of all",
  name: "Nina Roth",
  email: `nina.${randomUUID().slice(0, 8)}@example.org`,
  password,
  ...own,
});

async function issue(): Promise<string> {
  const secret = await issueFoundingLink(system);
  if (secret === null) throw new Error("No link was issued.");
  return secret;
}

// One story, in its order: once a link has been used, there is never another.
test("the operator's link founds one organisation, and then there is no more of it", async () => {
  const [first, second] = [await issue(), await issue()];

  for (const secret of [first, "none", fingerprint(second)])
    expect(await refusal(foundByLink(visitor, said({ secret })))).toMatchObject({
      reason: "missing",
      code: "founding-link.spent",
    });

  // What is refused leaves the link as it was.
  expect(await refusal(foundByLink(visitor, said({ secret: second, password: "short" })))).toMatchObject({
    code: "password.too-short",
  });
  const { email: taken } = (await newOrganisation("Before")).people.manager;
  expect(await refusal(foundByLink(visitor, said({ secret: second, email: taken })))).toMatchObject({
    code: "person.known",
    fields: [{ path: "email" }],
  });

  await asOwner({}, (owner) =>
    owner.query("update founding_link set expires_at = now() where hash = $1", [fingerprint(second)]),
  );
  expect(await refusal(foundByLink(visitor, said({ secret: second })))).toMatchObject({
    code: "founding-link.spent",
  });

  const third = await issue();
  const founder = said({ secret: third });
  const attempts = [founder, said({ secret: third }), said({ secret: third })];
  const { done, refused } = await together(attempts.map((attempt) => foundByLink(visitor, attempt)));
  expect([done.length, refused.map(({ code }) => code)]).toEqual([1, Array(2).fill("founding-link.spent")]);

  const references = await Promise.all(
    attempts.map(({ email }) => startSession(visitor, { email, password })),
  );
  const [entry = null] = references.filter((one) => one !== null);
  expect(await seenWith(referenceOf(entry))).toMatchObject({
    organisation: "First of all",
    name: "Nina Roth",
    actor: { organisationId: done[0]?.organisationId, roles: ["administrator", "manager"] },
  });
  expect(await issueFoundingLink(system)).toBeNull();
});

test("nobody but the operator hands out the link, and who is signed in does not use one", async () => {
  const { manager } = (await newOrganisation("Founded")).people;
  expect(await refusal(issueFoundingLink(manager.actor))).toMatchObject({ reason: "missing" });
  expect(await refusal(foundByLink(manager.actor, said()))).toMatchObject({ reason: "missing" });
});
