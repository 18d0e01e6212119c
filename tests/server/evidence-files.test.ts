import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { system } from "@/domain/actor";
import { mostFiles } from "@/domain/evidence/limits";
import { addEvidence } from "@/server/commands/evidence";
import { addFile, removeFile } from "@/server/commands/evidence-files";
import { sweepEvidence } from "@/server/commands/evidence-sweep";
import { readEvidence } from "@/server/queries/evidence-item";
import { adding, bytes, today } from "./evidence-doors";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asApp } from "./owner";
import { docx, pdf, png, zip } from "./specimen-files";
import { age, kept, leave, send, underWay } from "./uploading";

let stage: Stage;
const manager = () => stage.people.manager.actor;
beforeAll(async () => {
  stage = await newOrganisation("Evidence files");
});

const item = async () => (await addEvidence(manager(), adding(manager().personId))).id;
const sum = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const filesOf = async (id: string) =>
  (await readEvidence(manager(), id, today)).revisions.flatMap(({ files }) => files);

describe("a file arrives", () => {
  test("whole, with its type by its contents and its sum, under the name that it was given", async () => {
    const id = await item();
    const sent = await send(manager(), pdf, { evidenceId: id, name: "Zürich.PDF", sha256: sum(pdf) });
    expect(sent).toMatchObject({ type: "application/pdf", size: pdf.length, sha256: sum(pdf), same: null });
    expect(await filesOf(id)).toMatchObject([{ name: "Zürich.PDF", preview: "pdf", scan: "unscanned" }]);
    expect(await kept(stage)).toContain(sum(pdf));
    expect(await underWay()).toBe(0);
  });

  test.each([
    ["notes.md", "# Notes\n\tin UTF-8: ä\r\n", "text/markdown"],
    ["table.csv", "BM,a bitmap begins like this\n", "text/csv"],
    ["answers.json", "{}", "application/json"],
    ["mail.eml", "From: a@example.org\r\n\r\nHello", "message/rfc822"],
    ["README", "no ending", "text/plain"],
    ["picture.png", png, "image/png"],
    ["picture", Buffer.concat([png, Buffer.from("!")]), "image/png"],
    ["plan.docx", docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ])("%s as what it is", async (name, content, type) =>
    expect((await send(manager(), content, { evidenceId: await item(), name })).type).toBe(type),
  );

  test("once, however often it is sent; the same id with other contents is another file", async () => {
    const upload = { evidenceId: await item(), name: "a.txt", id: randomUUID() };
    const first = await send(manager(), "one", upload);
    expect(await send(manager(), "one", upload)).toEqual(first);
    expect(await refusal(send(manager(), "two", upload))).toMatchObject({ code: "key.used" });
    const { done } = await together([1, 2, 3].map(() => send(manager(), "one", upload)));
    expect(done).toEqual([first, first, first]);
    expect(await filesOf(upload.evidenceId)).toHaveLength(1);
    expect(await kept(stage)).not.toContain(sum("two"));
  });

  test("and is told of where the revision holds the same already", async () => {
    const evidenceId = await item();
    const { done } = await together(
      ["a.txt", "b.txt"].map((name) => send(manager(), "twins", { evidenceId, name })),
    );
    const names = done.map(({ same }) => same);
    expect(names).toContain(null);
    expect(names.filter(Boolean)).toEqual([done.find(({ same }) => same === null)?.name]);
    expect(await filesOf(evidenceId)).toHaveLength(1);
  });

  test("its bytes go with the last file that stands for them", async () => {
    const [one, two] = [await item(), await item()];
    const first = await send(manager(), "shared", { evidenceId: one, name: "a.txt" });
    const second = await send(manager(), "shared", { evidenceId: two, name: "b.txt" });
    await removeFile(manager(), { evidenceId: one, id: first.id });
    expect(await kept(stage)).toContain(sum("shared"));
    for (const _ of [1, 2]) await removeFile(manager(), { evidenceId: two, id: second.id });
    expect(await kept(stage)).not.toContain(sum("shared"));
  });
});

describe("a file is refused, and nothing of it stays", () => {
  const swelling = docx({ name: "word/media/a.bin", text: Buffer.alloc(60 * 1024 * 1024) });
  const cases: [string, string | Buffer, string][] = [
    ["program.exe", "MZ", "evidence.file-kind"],
    ["page.html", "<html></html>", "evidence.file-kind"],
    ["drawing.svg", "<svg/>", "evidence.file-kind"],
    ["files.zip", zip([{ name: "a.txt", text: "a" }]), "evidence.file-kind"],
    ["program", Buffer.from("7f454c4602010100", "hex"), "evidence.file-kind"],
    ["report.pdf", png, "evidence.file-lies"],
    ["picture.png", pdf, "evidence.file-lies"],
    ["picture.jpg", "only words", "evidence.file-lies"],
    ["plan.docx", zip([{ name: "a.txt", text: "a" }]), "evidence.file-lies"],
    ["notes.txt", png, "evidence.file-lies"],
    ["notes.txt", Buffer.from([0x66, 0xfc, 0x72]), "evidence.file-not-text"],
    ["notes.csv", "a\u0000b", "evidence.file-not-text"],
    ["nothing.txt", "", "evidence.file-empty"],
    ["../../secret.txt", "words", "evidence.file-name-path"],
    ["swelling.docx", swelling, "evidence.file-swells"],
    ["lying.docx", docx({ name: "a.bin", text: "x".repeat(5000), claims: 10 }), "evidence.file-broken"],
    ["locked.docx", docx({ name: "a.bin", text: "x", locked: true }), "evidence.file-locked"],
    ["macros.docx", docx({ name: "word/vbaProject.bin", text: "x" }), "evidence.file-macros"],
    ["broken.docx", docx().subarray(0, -10), "evidence.file-broken"],
  ];
  test.each(cases)("%s", async (name, content, code) => {
    const before = await kept(stage);
    const evidenceId = await item();
    expect(await refusal(send(manager(), content, { evidenceId, name }))).toMatchObject({ code });
    expect([await kept(stage), await filesOf(evidenceId), await underWay()]).toEqual([before, [], 0]);
  });

  test("when less or more comes than was said, when the sums differ, and when the sender is gone", async () => {
    const before = await kept(stage);
    const evidenceId = await item();
    const named = { evidenceId, name: "a.txt" };
    const gone = async function* () {
      yield* bytes("half of ");
      throw new Error("aborted");
    };
    const asked = { ...named, id: randomUUID(), size: 20, sha256: null };
    const attempts = [
      send(manager(), "short", { ...named, size: 6 }),
      send(manager(), "too long", { ...named, size: 3 }),
      send(manager(), "other", { ...named, sha256: sum("another") }),
      addFile(manager(), asked, gone()),
    ];
    const codes = await Promise.all(attempts.map(async (attempt) => (await refusal(attempt)).code));
    expect(codes).toEqual([
      "evidence.file-cut-off",
      "evidence.file-longer",
      "evidence.file-altered",
      "evidence.file-cut-off",
    ]);
    expect([await kept(stage), await filesOf(evidenceId), await underWay()]).toEqual([before, [], 0]);
  });

  test("when the item holds as many as it may", async () => {
    const evidenceId = await item();
    await asApp({ organisation_id: stage.organisationId }, (app) =>
      app.query(
        `insert into evidence_file (organisation_id, id, evidence_id, revision, name, type, size, sha256, added_by)
         select $1, gen_random_uuid(), $2, 1, 'n.txt', 'text/plain', 1, encode(sha256(n::text::bytea), 'hex'), $3
         from generate_series(1, $4::int) n`,
        [stage.organisationId, evidenceId, manager().personId, mostFiles],
      ),
    );
    const full = await refusal(send(manager(), "one more", { evidenceId, name: "n.txt" }));
    expect(full).toMatchObject({ code: "evidence.too-many-files", params: { limit: mostFiles } });
  });
});

test("what was stored for a day and is named nowhere is swept, and recorded; everything else stays", async () => {
  const held = await send(manager(), "named", { evidenceId: await item(), name: "a.txt" });
  await age(stage, held.sha256, 48);
  const [old, young] = [await leave(stage, "orphan", 25), await leave(stage, "arriving", 23)];
  await sweepEvidence(system, stage.organisationId);
  const left = await kept(stage);
  expect([old, young, held.sha256].map((one) => left.includes(one))).toEqual([false, true, true]);
  const { rows } = await asApp({ organisation_id: stage.organisationId }, (app) =>
    app.query("select details->'sha256' as sums from audit_event where action = 'evidence.bytes-swept'"),
  );
  expect(rows).toEqual([{ sums: [old] }]);
  expect(await refusal(sweepEvidence(manager(), stage.organisationId))).toMatchObject({ reason: "missing" });
});
