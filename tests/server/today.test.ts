import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "@/domain/actor";
import { assignProcesses, handBack, sayDone } from "@/server/commands/assignments";
import { postComment } from "@/server/commands/comments";
import { readNews } from "@/server/commands/news";
import { archiveAssessment, submitAssessment } from "@/server/commands/transitions";
import { readToday } from "@/server/queries/today";
import { answerAll, newDraft, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { assigning, remark } from "./working-together";

let stage: Stage;
let draft: string;
const of = (role: keyof Stage["people"]) => stage.people[role].actor;
const todayOf = (role: keyof Stage["people"], today = "2026-11-21") => readToday(of(role), { today });
const ids = (lines: readonly { process: { id: string } }[]) => lines.map(({ process }) => process.id);
const give = (process: string, due: string | null) =>
  assignProcesses(of("manager"), assigning(draft, of("contributor").personId, [process], { due }));
const finish = async (process: string) => {
  await put(of("contributor"), draft, { process, field: "operated", value: "no" });
  await sayDone(of("contributor"), { assessmentId: draft, process, done: true });
};

beforeAll(async () => {
  stage = await newOrganisation("Today");
  draft = await newDraft(of("manager"));
  await give("OSP-3", null);
  await give("OSP-2", "2026-12-01");
  await give("OSP-1", "2026-11-20");
});

describe("what waits for an owner", () => {
  test("is what is assigned to them, the first due first, and where no day is set last", async () => {
    const { assigned, handedBack } = await todayOf("contributor");
    expect(ids(assigned)).toEqual(["OSP-1", "OSP-2", "OSP-3"]);
    expect(assigned[0]).toMatchObject({
      assessment: { id: draft, name: "Yearly reading" },
      process: { name: expect.stringMatching(/\w/) },
      assignment: { due: "2026-11-20" },
      complete: false,
    });
    expect(handedBack).toEqual([]);
  });

  test("no longer holds what is done, and holds what was handed back with the reason", async () => {
    await give("OSP-4", null);
    await finish("OSP-4");
    expect(ids((await todayOf("contributor")).assigned)).not.toContain("OSP-4");
    await handBack(of("manager"), remark(draft, "OSP-4", "Which document?"));
    expect((await todayOf("contributor")).handedBack).toMatchObject([
      { process: { id: "OSP-4" }, reason: "Which document?" },
    ]);
  });

  test("holds nothing of an assessment that is put away", async () => {
    const away = await newDraft(of("manager"));
    await assignProcesses(of("manager"), assigning(away, of("contributor").personId, ["GP-3"]));
    expect(ids((await todayOf("contributor")).assigned)).toContain("GP-3");
    await archiveAssessment(of("manager"), { id: away, reason: "" });
    expect(ids((await todayOf("contributor")).assigned)).not.toContain("GP-3");
  });

  test("tells nothing of others and nothing that only a manager does", async () => {
    const { overdue, done, ready, submitted, manages } = await todayOf("contributor", "2027-01-01");
    expect([overdue, done, ready, submitted, manages]).toEqual([[], [], [], [], false]);
  });
});

describe("what waits for a manager", () => {
  test("is what others owe whose day has passed, on the reader's own day", async () => {
    expect(ids((await todayOf("manager", "2026-11-20")).overdue)).toEqual([]);
    expect(ids((await todayOf("manager", "2026-11-21")).overdue)).toEqual(["OSP-1"]);
    expect(ids((await todayOf("manager", "2026-12-02")).overdue)).toEqual(["OSP-1", "OSP-2"]);
  });

  test("is what others said to be done, until they say that they have read it", async () => {
    await give("OSP-9", null);
    await finish("OSP-9");
    const { done, newest } = await todayOf("manager");
    expect([ids(done), newest]).toEqual([["OSP-9"], done[0]?.assignment.doneAt]);
    await give("OSP-12", null);
    await finish("OSP-12");
    await readNews(of("manager"), { until: newest ?? "" });
    expect(ids((await todayOf("manager")).done)).toEqual(["OSP-12"]);
  });

  test("is a draft in which nothing is open, and from its submission the appraisal", async () => {
    expect((await todayOf("manager")).ready).toEqual([]);
    const whole = await newDraft(of("manager"));
    await answerAll(of("manager"), whole);
    expect((await todayOf("manager")).ready.map(({ id }) => id)).toEqual([whole]);
    await submitAssessment(of("manager"), { id: whole, reason: "" });
    const { ready, submitted } = await todayOf("manager");
    expect([ready, submitted.map(({ id }) => id)]).toEqual([[], [whole]]);
  });
});

describe("being called on", () => {
  test("shows the comment to whom it names, while they may read it", async () => {
    await give("OSP-10", null);
    await postComment(of("manager"), remark(draft, "OSP-10", "@contributor of Today, is it so?"));
    await postComment(of("contributor"), remark(draft, "OSP-10", "Yes, @manager of Today."));
    expect((await todayOf("manager")).mentions).toMatchObject([
      { by: "contributor of Today", text: "Yes, @manager of Today.", process: { id: "OSP-10" } },
    ]);
    await postComment(of("manager"), remark(draft, "OSP-10", "@contributor of Today, and since when?"));
    expect(ids((await todayOf("contributor")).mentions)).toEqual(["OSP-10"]);
    await assignProcesses(of("manager"), assigning(draft, null, [], { processes: { "OSP-10": 1 } }));
    expect((await todayOf("contributor")).mentions).toEqual([]);
  });
});

describe("what is new", () => {
  const texts = async () => (await todayOf("contributor")).mentions.map(({ text }) => text);
  const call = (text: string) =>
    postComment(of("manager"), remark(draft, "OSP-11", `@contributor of Today, ${text}`));

  test("stays until its reader answers there or says that they read it, and only up to what they saw", async () => {
    await give("OSP-11", null);
    await call("who keeps it?");
    expect(await texts()).toEqual(["@contributor of Today, who keeps it?"]);
    await postComment(of("contributor"), remark(draft, "OSP-11", "The archive does."));
    expect(await texts()).toEqual([]);
    await call("since when?");
    const { newest } = await todayOf("contributor");
    await call("and where?");
    await readNews(of("contributor"), { until: newest ?? "" });
    expect(await texts()).toEqual(["@contributor of Today, and where?"]);
    await readNews(of("contributor"), { until: "2026-01-01T00:00:00Z" });
    expect(await texts()).toEqual(["@contributor of Today, and where?"]);
  });

  test("cannot be read ahead of time, nor by a visitor", async () => {
    await readNews(of("contributor"), { until: "2099-01-01T00:00:00Z" });
    expect(await texts()).toEqual([]);
    await call("and tomorrow?");
    expect(await texts()).toEqual(["@contributor of Today, and tomorrow?"]);
    const until = new Date().toISOString();
    expect(await refusal(readNews(visitor, { until }))).toMatchObject({ reason: "signed-out" });
  });
});

test.each(["executive", "administrator"] as const)(
  "an %s has the page too, and no assessments on it",
  async (role) =>
    expect(await todayOf(role)).toMatchObject({
      assigned: [],
      overdue: [],
      done: [],
      ready: [],
      submitted: [],
    }),
);

test("another organisation's waiting is not seen", async () => {
  const other = await newOrganisation("Elsewhere");
  const seen = await readToday(other.people.manager.actor, { today: "2027-01-01" });
  expect([seen.overdue, seen.done, seen.ready, seen.submitted, seen.drafts]).toEqual([[], [], [], [], 0]);
});
