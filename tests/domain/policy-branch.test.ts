import { describe, expect, test } from "vitest";
import { type Member, type Role, roles } from "@/domain/actor";
import { type Action, actions, judge, type Subject } from "@/domain/policy";

/** What all of the organisation shares: whoever is limited to a branch may read it and leaves it alone. */
const shared: readonly Action[] = ["profile.change", "material.change"];

const member = (role: Role, branchId: string | null): Member => ({
  kind: "member",
  branchId,
  personId: "p",
  organisationId: "o",
  roles: [role],
});
const within: Subject = { status: "submitted", units: ["works", "foundry"], share: "this", team: true };

describe.each(roles)("a limit changes for a %s", (role) => {
  test("nothing of what belongs to the branch, wherever in it", () => {
    for (const action of actions.filter((name) => !shared.includes(name)))
      for (const branch of ["works", "foundry"])
        expect([action, judge(member(role, branch), action, within)]).toEqual([
          action,
          judge(member(role, null), action, within),
        ]);
  });

  test("everything outside: whatever it is, it is missing, and so is what belongs to no unit", () => {
    for (const action of actions)
      for (const units of [["sales"], []])
        expect(judge(member(role, "works"), action, { ...within, units })).toBe("missing");
  });

  test("what all share: it is never allowed", () => {
    for (const action of shared) expect(judge(member(role, "works"), action)).not.toBe("allowed");
  });
});
