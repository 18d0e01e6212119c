import { beforeAll, describe, expect, test } from "vitest";
import { assignProcesses } from "@/server/commands/assignments";
import { postComment } from "@/server/commands/comments";
import { archiveAssessment, submitAssessment } from "@/server/commands/transitions";
import { readComments } from "@/server/queries/comments";
import { answerAll, newDraft } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asApp } from "./owner";
import { assigning, remark } from "./working-together";

let stage: Stage;
let draft: string;
const of = (role: keyof Stage["people"]) => stage.people[role].actor;

beforeAll(async () => {
  stage = await newOrganisation("Comments");
  draft = await newDraft(of("manager"));
  await assignProcesses(of("manager"), assigning(draft, of("contributor").personId, ["OSP-5"]));
});

describe("commenting", () => {
  test("what is said stands with who said it and when, newest last, and text stays text", async () => {
    const first = "<b>Bold</b> & plain\n@nobody";
    await postComment(of("manager"), remark(draft, "OSP-5", first));
    await postComment(of("contributor"), remark(draft, "OSP-5", "And so it is."));
    const { comments } = await readComments(of("contributor"), draft, "OSP-5");
    expect(comments.map(({ by, text }) => [by, text])).toEqual([
      ["manager of Comments", first],
      ["contributor of Comments", "And so it is."],
    ]);
    expect((comments[0]?.at ?? "") <= (comments[1]?.at ?? "")).toBe(true);
  });

  test("the same comment sent five times at once stands once", async () => {
    const word = remark(draft, "OSP-6");
    const { done } = await together(Array.from({ length: 5 }, () => postComment(of("manager"), word)));
    expect(done).toHaveLength(5);
    expect((await readComments(of("manager"), draft, "OSP-6")).comments).toHaveLength(1);
  });

  test("a comment's name used for another is a conflict", async () => {
    const word = remark(draft, "OSP-7");
    await postComment(of("manager"), word);
    expect(await refusal(postComment(of("manager"), { ...word, process: "OSP-8" }))).toMatchObject({
      reason: "conflict",
      code: "key.used",
    });
  });

  test("a process that there is not is missing", async () =>
    expect(await refusal(postComment(of("manager"), remark(draft, "OSP-99")))).toMatchObject({
      reason: "missing",
    }));

  test("the database lets the product neither change nor delete one", async () => {
    const { organisationId } = stage;
    await asApp({ organisation_id: organisationId }, async (app) => {
      for (const statement of ["update comment set text = ''", "delete from comment"])
        await expect(app.query(statement)).rejects.toMatchObject({ code: "42501" });
    });
  });
});

describe("who speaks of a process", () => {
  test.each([
    ["contributor", "OSP-9", "missing"],
    ["administrator", "OSP-5", "missing"],
    ["appraiser", "OSP-5", "forbidden"],
    ["executive", "OSP-5", "forbidden"],
  ] as const)("of a draft, no %s that %s is not assigned to", async (role, process, reason) =>
    expect(await refusal(postComment(of(role), remark(draft, process)))).toMatchObject({ reason }),
  );

  test("once it is submitted an appraiser does, and an executive reads alone", async () => {
    const declared = await newDraft(of("manager"));
    await answerAll(of("manager"), declared);
    await submitAssessment(of("manager"), { id: declared, reason: "" });
    await postComment(of("appraiser"), remark(declared, "OSP-5", "Where is it kept?"));
    expect(await refusal(postComment(of("executive"), remark(declared, "OSP-5")))).toMatchObject({
      reason: "forbidden",
    });
    const read = await readComments(of("executive"), declared, "OSP-5");
    expect([read.comments.length, read.open, read.people]).toEqual([1, false, []]);
  });

  test("of an archived assessment nobody does", async () => {
    const away = await newDraft(of("manager"));
    await archiveAssessment(of("manager"), { id: away, reason: "" });
    expect(await refusal(postComment(of("manager"), remark(away, "OSP-5")))).toMatchObject({
      reason: "conflict",
      code: "assessment.locked",
    });
  });
});

describe("calling on somebody", () => {
  test("offers whoever may read the process but the reader", async () => {
    const people = async (role: "manager" | "contributor", process: string) =>
      (await readComments(of(role), draft, process)).people.map(({ name }) => name);
    expect(await people("manager", "OSP-5")).toEqual(["contributor of Comments"]);
    expect(await people("manager", "OSP-10")).toEqual([]);
    expect(await people("contributor", "OSP-5")).toEqual(["manager of Comments"]);
  });

  test("keeps the ids of those who are named and may read it, and of nobody else", async () => {
    const word = remark(draft, "OSP-5", "@contributor of Comments, @executive of Comments: look.", {
      picked: [of("executive").personId, of("manager").personId],
    });
    await postComment(of("manager"), word);
    const called = async (role: "manager" | "contributor") =>
      (await readComments(of(role), draft, "OSP-5")).comments.find(({ id }) => id === word.id)?.callsReader;
    expect([await called("contributor"), await called("manager")]).toEqual([true, false]);
    const kept = await asApp({ organisation_id: stage.organisationId }, (app) =>
      app.query("select mentions from comment where id = $1", [word.id]),
    );
    expect(kept.rows[0].mentions).toEqual([of("contributor").personId]);
  });
});
