import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/domain/actor";
import { seeProcess } from "@/server/queries/catalogue-process";
import { newOrganisation } from "./organisation";
import { refusal } from "./outcome";

let reader: Member;

beforeAll(async () => {
  reader = (await newOrganisation("Readers")).people.contributor.actor;
});

describe("a process", () => {
  test("tells its place, its neighbours and the names behind its codes", async () => {
    expect(await seeProcess(reader, "OSP-5")).toMatchObject({
      name: "IT Managed Domain Patching",
      level: { code: "operational", name: "Operational" },
      group: { code: "lifecycle-control", name: "Lifecycle Control" },
      section: "4.5.3.3",
      provenance: "standard",
      bodyProvenance: "ours",
      place: 24,
      total: 45,
      previous: { id: "OSP-4", name: "Information Systems IT Managed Domain Change Control" },
      next: { id: "OSP-6", name: "IT Managed Domain Clearing" },
    });
  });

  test("has nothing before the first and nothing after the last", async () => {
    const first = await seeProcess(reader, "GP-1");
    const last = await seeProcess(reader, "OSP-28");
    expect([first.previous, first.next?.id]).toEqual([undefined, "GP-2"]);
    expect([last.previous?.id, last.next]).toEqual(["OSP-27", undefined]);
  });

  test("names every related process", async () => {
    const { related } = await seeProcess(reader, "OSP-1");
    expect(related).toEqual([
      { id: "TSP-1", name: "Report to Strategic Management" },
      { id: "OSP-22", name: "Alerts Monitoring" },
      { id: "OSP-24", name: "Handling of Incidents and Near-incidents" },
      { id: "TSP-4", name: "Service Level Management" },
    ]);
  });

  test("suggests seven metrics, each with the capability level of Table 2.1 that first asks for its type", async () => {
    const { metrics } = await seeProcess(reader, "TSP-13");
    expect(metrics.map(({ typeName, askedFrom }) => [typeName, askedFrom])).toEqual([
      ["Activity", 2],
      ["Scope", 2],
      ["Unavailability", 2],
      ["Effectiveness", 2],
      ["Load", 3],
      ["Quality", 4],
      ["Efficiency", 5],
    ]);
  });

  test.each([
    ["GP-1", [1, 1, 2, 3, 5], false],
    ["GP-3", [1, 1, 2, 3, 5], true],
    ["TSP-4", [null, null, 2, 3, 5], false],
    ["OSP-28", [null, null, null, 3, 5], true],
  ])("%s: the baseline asks for capability %j from maturity 1 to 5", async (id, asked, placedByUs) => {
    const [baseline] = (await seeProcess(reader, id)).profiles;
    expect(baseline?.asks.map(({ capability }) => capability)).toEqual(asked);
    expect(baseline).toMatchObject({ id: "baseline", origin: "ours", placedByUs });
  });

  test.each(["OSP-13", "osp-5", "", "constructor", "OSP-5 "])("%j is missing", async (id) => {
    expect((await refusal(seeProcess(reader, id))).reason).toBe("missing");
  });
});
