import { beforeAll, describe, expect, test } from "vitest";
import { type Actor, type Member, roles, system, visitor } from "@/domain/actor";
import { browseProcesses } from "@/server/queries/catalogue";
import { seeCapabilityTable, seeProfiles } from "@/server/queries/catalogue-levels";
import { seeProcess } from "@/server/queries/catalogue-process";
import { seeSecurityManagement } from "@/server/queries/catalogue-security-management";
import { newOrganisation } from "./organisation";
import { refusal } from "./outcome";

let reader: Member;
let members: Member[];

beforeAll(async () => {
  const { people } = await newOrganisation("Learners");
  reader = people.executive.actor;
  members = roles.map((role) => people[role].actor);
});

const everything = { q: "", level: "", group: "" };
const search = (asked: Partial<typeof everything>) => browseProcesses(reader, { ...everything, ...asked });
const ids = ({ levels }: Awaited<ReturnType<typeof browseProcesses>>) =>
  levels.flatMap(({ groups }) => groups.flatMap(({ processes }) => processes.map(({ id }) => id)));

describe("who may read the catalogue", () => {
  const queries: Record<string, (actor: Actor) => Promise<unknown>> = {
    browseProcesses: (actor) => browseProcesses(actor, everything),
    seeProcess: (actor) => seeProcess(actor, "OSP-5"),
    seeCapabilityTable,
    seeProfiles,
    seeSecurityManagement,
  };

  test.each(Object.entries(queries))("%s answers every member, whatever their role", async (_, query) => {
    for (const member of members) expect(await query(member)).toBeTruthy();
  });

  test.each(Object.entries(queries))("%s refuses whoever is not signed in", async (_, query) => {
    expect((await refusal(query(visitor))).reason).toBe("signed-out");
    expect((await refusal(query(system))).reason).toBe("signed-out");
  });
});

describe("browsing", () => {
  test("without a search, all 45 processes stand under four levels and eleven groups", async () => {
    const all = await search({});
    expect([all.found, all.total]).toEqual([45, 45]);
    expect(new Set(ids(all)).size).toBe(45);
    expect(all.levels.map(({ name, count }) => [name, count])).toEqual([
      ["Generic", 3],
      ["Strategic", 4],
      ["Tactical", 12],
      ["Operational", 26],
    ]);
    expect(all.levels.flatMap(({ groups }) => groups)).toHaveLength(11);
    expect(all.origins).toEqual({ names: ["standard"], texts: ["ours"] });
  });

  test.each([
    ["a code, in any case", { q: "osp-5" }, ["OSP-5"]],
    ["a word of the name", { q: "Forensics" }, ["OSP-25"]],
    ["two words, both needed, in any order", { q: "patching  domain" }, ["OSP-5"]],
    ["a level", { level: "generic" }, ["GP-1", "GP-2", "GP-3"]],
    ["a group", { group: "incident-handling" }, ["OSP-24", "OSP-25"]],
    ["words within a group", { q: "forensic", group: "incident-handling" }, ["OSP-25"]],
    ["a group of another level", { level: "generic", group: "incident-handling" }, []],
    ["a level that is none", { level: "Generic" }, []],
    ["a text that nothing has", { q: "zebra" }, []],
    ["signs that mean something elsewhere", { q: "%_(.*\\" }, []],
  ])("finds by %s", async (_, asked, found) => {
    const result = await search(asked);
    expect(ids(result)).toEqual(found);
    expect(result.found).toBe(found.length);
    expect(result.total).toBe(45);
  });

  test("says where the guidance alone has the word, and only then", async () => {
    const lines = (await search({ q: "patch" })).levels.flatMap(({ groups }) =>
      groups.flatMap(({ processes }) => processes),
    );
    expect(lines.find(({ id }) => id === "OSP-5")?.said).toBeNull();
    const guided = lines.filter(({ said }) => said !== null);
    expect(guided.length).toBeGreaterThan(0);
    for (const { name, summary, said } of guided) {
      expect(said?.toLowerCase()).toContain("patch");
      expect(`${name} ${summary}`.toLowerCase()).not.toContain("patch");
    }
  });

  test("offers the groups of the level chosen, and keeps a chosen group of another level in sight", async () => {
    const groupsOf = async (asked: Partial<typeof everything>) =>
      (await search(asked)).choices.groups.map(({ code }) => code);
    expect(await groupsOf({})).toHaveLength(11);
    expect(await groupsOf({ level: "tactical" })).toEqual(["tactical-management", "personnel-security"]);
    expect(await groupsOf({ level: "generic", group: "monitoring" })).toEqual([
      "generic-processes",
      "monitoring",
    ]);
  });
});

describe("the levels", () => {
  test("Table 2.1 asks and enables cumulatively", async () => {
    const { levels, requirements, practices } = await seeCapabilityTable(reader);
    expect(levels.map(({ level, name, runningTextName }) => `${level} ${name} ${runningTextName}`)).toEqual([
      "1 Initial basic",
      "2 Managed defined",
      "3 Defined managed",
      "4 Controlled controlled",
      "5 Optimized optimized",
    ]);
    expect(Object.fromEntries(requirements.map(({ requirement, levels }) => [requirement, levels]))).toEqual({
      operation: [1, 2, 3, 4, 5],
      documentation: [1, 2, 3, 4, 5],
      activity: [2, 3, 4, 5],
      scope: [2, 3, 4, 5],
      unavailability: [2, 3, 4, 5],
      effectiveness: [2, 3, 4, 5],
      load: [3, 4, 5],
      quality: [4, 5],
      efficiency: [5],
    });
    expect(practices.map(({ name, from }) => `${name} ${from}`)).toEqual([
      "Audit 1",
      "Certify 1",
      "Test 2",
      "Monitor 3",
      "Planning 3",
      "Benefits Realization 3",
      "Assessment 4",
      "Optimization 5",
    ]);
  });

  test("the baseline is ours and asks for ever more processes, or more of each", async () => {
    const [baseline, ...others] = await seeProfiles(reader);
    expect(others).toEqual([]);
    expect(baseline).toMatchObject({ id: "baseline", origin: "ours", placedByUs: 8, total: 45 });
    expect(
      baseline?.rungs.map(({ level, minimumCapability, asked, adds }) => [
        level,
        minimumCapability,
        asked,
        adds.length,
      ]),
    ).toEqual([
      [1, 1, 14, 14],
      [2, 1, 26, 12],
      [3, 2, 33, 7],
      [4, 3, 45, 12],
      [5, 5, 45, 0],
    ]);
    const placed = baseline?.rungs.flatMap(({ adds }) => adds.filter((it) => it.placedByUs)) ?? [];
    expect(placed).toHaveLength(8);
  });
});

describe("the Security Management area", () => {
  test("has two goals with eight practices of its own, and the three generic goals with twelve", async () => {
    const [area] = await seeSecurityManagement(reader);
    const shape = (goals: NonNullable<typeof area>["specific"] | undefined) =>
      goals?.map(({ code, provenance, practices }) => [code, provenance, practices.length]);
    expect(shape(area?.specific)).toEqual([
      ["ESG 1", "seed", 6],
      ["ESG 2", "seed", 2],
    ]);
    expect(shape(area?.generic)).toEqual([
      ["GG 1", "standard", 0],
      ["GG 2", "standard", 10],
      ["GG 3", "standard", 2],
    ]);
    expect(area?.notice).toContain("not part of any released CMMI model");
  });

  test("says of each text whose it is", async () => {
    const [area] = await seeSecurityManagement(reader);
    const practice = area?.specific[0]?.practices.find(({ code }) => code === "ESP 1.2");
    expect(practice?.statement.provenance).toBe("seed");
    expect(practice?.workProducts.map(({ provenance }) => provenance)).toEqual([
      "ours",
      "ours",
      "ours",
      "ours",
    ]);
  });
});
