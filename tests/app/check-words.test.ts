import { describe, expect, test } from "vitest";
import { remarkHref } from "@/app/(workspace)/assessments/[assessment]/checks/remark-href";
import { sayCheckCount, sayChecks, sayKind, sayRemark } from "@/app/words/checks";
import { type Remark, type RemarkCode, remarkCodes } from "@/domain/oism3/quality";

const remark = (code: RemarkCode, own: Partial<Remark> = {}): Remark => ({
  code,
  process: null,
  field: null,
  lacks: [],
  ...own,
});

describe("the words of the quality checks", () => {
  test.each(remarkCodes)(
    "%s has a heading for one and for many, and a sentence that says what to do",
    (code) => {
      for (const count of [1, 12]) expect(sayKind(code, count)).toMatch(/^[A-Z1]/);
      expect(sayRemark(remark(code))).toMatch(/^[A-Z].*\.$/);
    },
  );

  test("a metric is told with what it lacks", () =>
    expect(
      sayRemark(
        remark("metric-undefined", {
          process: "GP-1",
          field: "definitions.load.what",
          lacks: ["what", "target", "unit"],
        }),
      ),
    ).toBe("Load: add what is measured, target and unit."));

  test("counts are words", () => {
    expect(sayChecks(0)).toBe("A careful reader would ask about nothing");
    expect(sayChecks(1)).toBe("A careful reader would ask about one thing");
    expect(sayCheckCount(0)).toBe("Quality checks: nothing open");
    expect(sayCheckCount(14)).toBe("Quality checks: 14 open remarks");
    expect(sayKind("document-missing", 1)).toBe("One process is documented, but nobody says where");
  });
});

test.each([
  [
    remark("document-missing", { process: "GP-1", field: "document" }),
    "/assessments/a/processes/GP-1#document",
  ],
  [
    remark("metric-undefined", { process: "GP-1", field: "definitions.load.unit" }),
    "/assessments/a/processes/GP-1?define=load#definitions.load.unit",
  ],
  [remark("owner-missing", { process: "GP-1" }), "/assessments/a/processes/GP-1"],
  [remark("owners-missing"), "/assessments/a/assign"],
  [remark("target-asks-nothing"), "/assessments/a/details#target"],
])("a remark leads to the place where it is put right", (it, href) => expect(remarkHref("a", it)).toBe(href));
