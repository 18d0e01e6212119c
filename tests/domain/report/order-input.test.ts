import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { formatsOf, reportFormats, reportKinds, sectionsOf } from "@/domain/report/kinds";
import { OrderReport } from "@/domain/report/order-input";

const order = (own: object) =>
  OrderReport.safeParse({
    key: randomUUID(),
    assessmentId: randomUUID(),
    kind: "full",
    format: "pdf",
    ...own,
  });

test("each kind comes in its own formats and in no other", () => {
  for (const kind of reportKinds)
    for (const format of reportFormats)
      expect(order({ kind, format }).success).toBe(formatsOf[kind].includes(format));
});

test("sections stand in the order of the report, those it does not have fall away, and none means all", () => {
  expect(order({ sections: ["method", "disclosure", "summary"] }).data?.sections).toEqual([
    "summary",
    "method",
  ]);
  expect(order({ sections: [] }).data?.sections).toEqual(sectionsOf.full);
  expect(order({ kind: "board", sections: ["gaps"] }).data?.sections).toEqual(sectionsOf.board);
});
