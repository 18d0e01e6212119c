import { expect, test } from "vitest";
import { sayDetails } from "@/app/words/audit-details";

const [id, other] = ["d4a58cd2-632b-40ef-aeea-439989d41c0a", "4a91188d-71cb-4e39-86c0-26f3d2d8576f"];
const hash = "c14c2e4f94c4418e2eaa73cc2a06aa41b9a9c7bc71fc7d828e1b59e774a5c5ed";

test.each([
  ["names in place of ids", { owner: id, due: "2026-12-31" }, "owner: Ada; due: 2026-12-31"],
  ["nothing of ids without a name, of hashes and of what is empty", { link: other, hash, reason: "" }, ""],
  [
    "what was found, rather than how it is kept",
    { practice: "GP 3.2", inputs: { conflicting: false, stageReached: true } },
    "practice: GP 3.2; found: stage reached",
  ],
  [
    "what it was and became, inside as well",
    { before: ["manager"], after: ["executive"], owner: { before: id, after: other } },
    "from Security manager to Executive; owner: before: Ada",
  ],
  [
    "how somebody signed in",
    { way: "password", second: "code" },
    "with their password; and a code of their authenticator",
  ],
])("the audit log's details say %s", (_what, details, said) =>
  expect(sayDetails(details, { [id]: "Ada" })).toBe(said),
);
