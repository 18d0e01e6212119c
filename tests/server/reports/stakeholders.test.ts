import { expect, test } from "vitest";
import { formatsOf } from "@/domain/report/kinds";
import { factsOf, managed, nearlyThree, whole, yearBefore } from "./facts";
import { fileOf, pagesOf, partsOf, wordsOf } from "./files";

/** A group at nothing, beside others that stand, one process with a partner, and a fall since the year before. */
const mixed = Object.fromEntries(
  factsOf(nearlyThree).processes.map(({ id, group }) => [
    id,
    group === "personnel-security" ? { operated: "no" as const } : (nearlyThree[id] ?? managed),
  ]),
);
const facts = factsOf(mixed, yearBefore);

test.each(formatsOf["ssp-1"])(
  "stakeholders are told what stands, and not where it is weak, as %s",
  async (format) => {
    const bytes = await fileOf(whole(facts, "ssp-1"), format);
    const text =
      format === "pdf" ? (await pagesOf(bytes)).join(" ") : wordsOf(Object.values(partsOf(bytes)).join(" "));
    expect(text).toContain("Group IT stands at maturity");
    const weak = facts.groups.filter(({ declared, needed }) => (declared ?? 0) < (needed ?? 1));
    const standing = facts.groups.filter((group) => !weak.includes(group));
    expect([weak.length > 0, standing.length > 0]).toEqual([true, true]);
    for (const { name } of weak) expect(text).not.toContain(name);
    for (const { name } of standing) expect(text).toContain(name);
    for (const { enabled, means } of facts.practices)
      if (enabled.length === 0) expect(text).not.toContain(means);
    for (const { id } of facts.processes) expect(text).not.toContain(id);
    for (const said of ["insured", "lacks", "holds back", "hold Group IT back", "does not meet"])
      expect(text).not.toContain(said);
  },
);
