import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "@/domain/actor";
import { addEvidence } from "@/server/commands/evidence";
import { linkAnswerEvidence } from "@/server/commands/evidence-answers";
import { linkPracticeEvidence } from "@/server/commands/evidence-practices";
import { signOff } from "@/server/commands/sign-offs";
import { reopenAssessment } from "@/server/commands/transitions";
import { seeAppraisal } from "@/server/queries/appraisal";
import { seeIso20000, seePracticeGrid, seeSmCrosswalk, seeStandards } from "@/server/queries/standards";
import { seeServing } from "@/server/queries/standards-evidence";
import { seeIso27001 } from "@/server/queries/standards-iso-27001";
import { seeOism3Clauses } from "@/server/queries/standards-processes";
import { newAppraisal } from "./appraising";
import { newDraft, put } from "./assessing";
import { adding, today } from "./evidence-doors";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { characteriseAll, instancesIn } from "./rating";

let stage: Stage;
let assessment: string;
let appraisal: string;
let policy: string;
let secret: string;

beforeAll(async () => {
  stage = await newOrganisation("Standards");
  const { manager, appraiser } = stage.people;
  ({ id: appraisal, assessmentId: assessment } = await newAppraisal(manager.actor, appraiser.actor));
  const [instance = ""] = Object.values(await instancesIn(stage, appraisal));
  const add = async (title: string, practice: string, sensitivity: "open" | "restricted" = "open") => {
    const item = adding(manager.actor.personId, { title, sensitivity });
    await addEvidence(manager.actor, item);
    await linkPracticeEvidence(manager.actor, {
      id: randomUUID(),
      evidenceId: item.id,
      appraisalId: appraisal,
      area: "SM",
      practice,
      instanceId: instance,
      kind: "artifact",
    });
    return item.id;
  };
  policy = await add("Security policy", "GP 2.1");
  secret = await add("Threat list", "ESP 1.3", "restricted");
  await linkAnswerEvidence(appraiser.actor, {
    id: randomUUID(),
    evidenceId: policy,
    assessmentId: assessment,
    process: "TSP-3",
    subject: "documentation",
  });
  await characteriseAll(stage, appraisal);
}, 60_000);

const reader = () => stage.people.executive.actor;
const row = <Row extends { clause: string }>(rows: readonly Row[], clause: string) =>
  rows.find((one) => one.clause === clause);

describe("the tables are live", () => {
  test("ISO/IEC 20000-1: 6.6 is closed by SM once it is in scope, and its evidence counted", async () => {
    const { rows, counts, head } = await seeIso20000(reader(), assessment);
    expect(head).toMatchObject({ ruleset: "1.3", appraisal: { signed: false, current: true } });
    expect(row(rows, "6.6")).toMatchObject({ state: "closed", evidence: 2, in2018: "8.7.3" });
    expect(row(rows, "6.3")?.state).toBe("not-in-scope");
    expect(counts.gaps).toBe(0);
  });

  test("ISO/IEC 27001: a clause has its evidence and the value of its practices in SM", async () => {
    const in2005 = await seeIso27001(reader(), assessment, "2005");
    expect(row(in2005.rows, "5.1")).toMatchObject({
      practices: ["GP 2.1", "GP 2.4"],
      value: "FI",
      evidence: 1,
    });
    expect(row(in2005.rows, "6")).toMatchObject({ value: "FI", evidence: 0 });
    expect(in2005.cover.find(({ practice }) => practice === "GP 2.7")?.cover).toBe("uncovered");
    expect(in2005.goals.map(({ code }) => code)).toEqual(["ESG 1", "ESG 2"]);
    const in2022 = await seeIso27001(reader(), assessment, "2022");
    expect(in2022.cover.find(({ practice }) => practice === "GP 2.7")).toMatchObject({
      cover: "proposed",
      proposed: ["4.2", "7.4"],
    });
    expect(row(in2022.rows, "6.2")).toMatchObject({ proposed: ["GP 2.2"], evidence: 1 });
  });

  test("the grid has a row for the area in scope, with what stands behind each cell", async () => {
    const { rows, practices } = await seePracticeGrid(reader(), assessment);
    expect(practices).toHaveLength(12);
    expect(rows.map(({ area }) => area)).toEqual(["SM"]);
    expect(rows[0]?.cells[0]).toMatchObject({ id: "SM:GP 2.1", value: "FI", evidence: 1 });
  });

  test("the crosswalk and the processes count what serves them", async () => {
    const crosswalk = await seeSmCrosswalk(reader(), assessment);
    expect(crosswalk.rows.map(({ evidence }) => evidence)).toEqual([1, 0, 1, 1, 0, 0, 0, 0]);
    const { rows, isVerified } = await seeOism3Clauses(reader(), assessment);
    expect(rows).toHaveLength(45);
    expect(isVerified).toBe(true);
    expect(rows.find(({ process }) => process === "GP-1")).toMatchObject({
      declared: { applicable: true, lower: 2, upper: 2 },
      verified: { applicable: true, lower: 0, upper: 2 },
    });
    expect(rows.find(({ process }) => process === "GP-3")?.declared).toEqual({ applicable: false });
    expect(rows.find(({ process }) => process === "TSP-3")?.evidence).toBe(1);
  });

  test("the overview counts what serves a second standard", async () => {
    const told = await seeStandards(reader(), assessment);
    expect(told.iso20000).toMatchObject({ security: "closed", gaps: 0 });
    expect(told.iso27001).toEqual({ practices: 12, in2005: 11, in2022: 11, proposed: 1 });
    expect(told.evidence).toEqual({ items: 2, twice: 2 });
  });
});

describe("the evidence of a place", () => {
  test("says where else an item would serve", async () => {
    const at = { standard: "iso-27001-2005", code: "5.1" } as const;
    const { items } = await seeServing(stage.people.manager.actor, assessment, at, today);
    expect(items.map(({ item }) => item.id)).toEqual([policy]);
    const [{ here, elsewhere } = { here: [], elsewhere: [] }] = items;
    expect(here).toEqual(["5.1"]);
    expect(elsewhere.map(({ standard }) => standard)).toEqual([
      "iso-20000-1",
      "iso-27001-2022",
      "cmmi-svc",
      "o-ism3",
    ]);
  });

  test("without a place it is all that is attached; who may know a state alone reads no title", async () => {
    const { items } = await seeServing(reader(), assessment, null, today);
    expect(items.map(({ item }) => [item.id, item.title]).toSorted()).toEqual(
      [
        [policy, "Security policy"],
        [secret, null],
      ].toSorted(),
    );
  });
});

describe("who may read them", () => {
  test("who may read no assessment as a whole is told the tables alone", async () => {
    const { head, rows } = await seeIso20000(stage.people.administrator.actor, undefined);
    expect(head).toMatchObject({ choices: [], chosen: null, appraisal: null });
    expect(row(rows, "6.6")?.state).toBe("gap");
    const contributor = await seeStandards(stage.people.contributor.actor, undefined);
    expect(contributor.head.chosen).toBeNull();
  });

  test("without a choice it is one that is appraised", async () =>
    expect((await seeStandards(reader(), undefined)).head.chosen?.id).toBe(assessment));

  test("an executive is not told the tables of a draft, nor is one chosen for them", async () => {
    const draft = await newDraft(stage.people.manager.actor);
    const { head } = await seeStandards(reader(), undefined);
    expect(head.choices.map(({ id }) => id)).toEqual([assessment]);
    const asked = await seeStandards(reader(), draft);
    expect(asked.head).toMatchObject({ chosen: null, appraisal: null, withheld: { id: draft } });
  });

  test("nobody who is signed out, and no id that is none", async () => {
    expect(await refusal(seeStandards(visitor, undefined))).toMatchObject({ reason: "signed-out" });
    expect(await refusal(seeIso20000(reader(), "none"))).toMatchObject({ reason: "missing" });
  });
});

test("of a reopened assessment everybody is told what was signed, and not what is being written", async () => {
  const { manager, appraiser } = stage.people;
  const before = await seeIso27001(reader(), assessment, "2005");
  await signOff(appraiser.actor, {
    id: randomUUID(),
    appraisalId: appraisal,
    version: (await seeAppraisal(appraiser.actor, appraisal)).version,
    reason: "",
  });
  await reopenAssessment(manager.actor, { id: assessment, reason: "The plant was sold." });
  await put(manager.actor, assessment, { process: "GP-1", field: "operated", value: "no", version: 2 });
  for (const { actor } of [stage.people.executive, manager]) {
    const { head, rows } = await seeIso27001(actor, assessment, "2005");
    expect(head).toMatchObject({
      chosen: { id: assessment, status: "draft" },
      withheld: null,
      appraisal: { id: appraisal, signed: true, current: false },
      signed: { by: "appraiser of Standards", changed: 1 },
    });
    expect(rows).toEqual(before.rows);
    const processes = await seeOism3Clauses(actor, assessment);
    expect(processes.rows.find(({ process }) => process === "GP-1")).toMatchObject({
      declared: { applicable: true, lower: 2, upper: 2 },
      verified: { applicable: true, lower: 0, upper: 2 },
    });
    expect(processes.rows.find(({ process }) => process === "TSP-3")?.evidence).toBe(1);
  }
  expect((await seeStandards(reader(), undefined)).head.choices.map(({ id }) => id)).toContain(assessment);
});
