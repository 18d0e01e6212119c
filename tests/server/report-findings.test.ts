import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { composePages } from "@/app/words/report/pages";
import { OrderReport } from "@/domain/report/order-input";
import type { Report } from "@/domain/report/report";
import { writeFinding } from "@/server/commands/findings";
import { showFindings } from "@/server/commands/showing-findings";
import { readReport } from "@/server/queries/reports";
import { newAppraisal } from "./appraising";
import { newOrganisation } from "./organisation";
import { instancesIn } from "./rating";

test("a finding is in a report from when it was shown, for the team as for everybody", async () => {
  const stage = await newOrganisation("Reported findings");
  const { manager, appraiser, executive } = stage.people;
  const { id, assessmentId } = await newAppraisal(manager.actor, appraiser.actor);
  const instances = await instancesIn(stage, id);
  await writeFinding(appraiser.actor, {
    id: randomUUID(),
    appraisalId: id,
    kind: "weakness",
    area: "SM",
    practice: "ESP 1.1",
    instanceId: instances["Group IT"] ?? "",
    text: "Nothing is written down.",
  });
  const heads: string[] = [];
  const told = async (actor = executive.actor) => {
    const order = OrderReport.parse({ key: randomUUID(), assessmentId, kind: "findings", format: "pdf" });
    const { report } = await readReport(actor, order, "2026-11-22");
    heads.push(wordsOf(report));
    return report.appraisal?.findings.map(({ text, standing }) => [text, standing]);
  };
  expect([await told(), await told(appraiser.actor)]).toEqual([[], []]);
  await showFindings(appraiser.actor, {
    appraisalId: id,
    instances: Object.values(instances),
  });
  expect(await told()).toEqual([["Nothing is written down.", "shown"]]);
  const [before = "", , after = ""] = heads;
  expect(before).toContain("and no finding has been shown to participants yet. Indicative.");
  expect(before).toContain("No finding has been shown to participants yet.");
  expect(after).toContain("and one finding is shown. Indicative.");
  expect(after).toContain("Some names are not checked against the published text.");
  expect(before + after).not.toMatch(/from knowledge|want checking/);
});

const wordsOf = (report: Report): string =>
  JSON.stringify(composePages(report, { hash: "5be7f0c2".repeat(8), timeZone: "UTC" }));
