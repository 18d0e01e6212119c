import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { addEvidence } from "@/server/commands/evidence";
import { readEvidence } from "@/server/queries/evidence-item";
import { adding, today } from "./evidence-doors";
import { newOrganisation } from "./organisation";
import { refusal } from "./outcome";
import { asApp } from "./owner";
import { kept, send, underWay } from "./uploading";

/** Takes what is sent as clamd does, and then behaves as a test wants: the real one is asked in tests/system. */
let behave: (socket: Socket, content: string) => void = () => {};
const scanner = createServer((socket) => {
  const pieces: Buffer[] = [];
  socket.on("error", () => {});
  socket.on("data", (piece: Buffer) => {
    pieces.push(piece);
    const sent = Buffer.concat(pieces);
    if (sent.subarray(-4).equals(Buffer.alloc(4))) behave(socket, sent.subarray(14, -4).toString());
  });
});
scanner.listen(0, "127.0.0.1");
await once(scanner, "listening");
const address = scanner.address();
vi.stubEnv(
  "EVIDENCE_CLAMD",
  `127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`,
);
afterAll(() => scanner.close());

const { people, organisationId } = await newOrganisation("Scanner");
const { actor } = people.manager;
const { id: evidenceId } = await addEvidence(actor, adding(actor.personId));
const upload = (text: string) => send(actor, text, { evidenceId, name: "a.txt" });

test("what the scanner finds clean is kept as such, and was sent to it as it is", async () => {
  let seen = "";
  behave = (socket, content) => {
    seen = content;
    socket.end("stream: OK\0");
  };
  await upload("harmless words");
  const { revisions } = await readEvidence(actor, evidenceId, today);
  expect([seen, revisions[0]?.files[0]?.scan]).toEqual(["harmless words", "clean"]);
});

test.each<[string, typeof behave, string]>([
  ["finds something", (socket) => socket.end("stream: Win.Test FOUND\0"), "evidence.file-infected"],
  [
    "says it is too large",
    (socket) => socket.end("INSTREAM size limit exceeded. ERROR\0"),
    "evidence.scanner-limit",
  ],
  ["says something else", (socket) => socket.end("what?\0"), "evidence.scanner-silent"],
  ["says nothing", (socket) => socket.end(), "evidence.scanner-silent"],
  ["hangs up at the end", (socket) => socket.resetAndDestroy(), "evidence.scanner-silent"],
])("where it %s, nothing is kept", async (_name, answer, code) => {
  behave = answer;
  const before = await kept(actor);
  expect(await refusal(upload("other words"))).toMatchObject({ code });
  expect([await kept(actor), await underWay()]).toEqual([before, 0]);
});

test("that something was found is recorded, with its sum and its name", async () => {
  const { rows } = await asApp({ organisation_id: organisationId }, (app) =>
    app.query("select subject, details from audit_event where action = 'evidence.file-infected'"),
  );
  expect(rows).toMatchObject([{ subject: evidenceId, details: { name: "a.txt", found: "Win.Test" } }]);
});

test("where there is none at its address, nothing is kept", async () => {
  await new Promise((resolve) => scanner.close(resolve));
  expect(await refusal(upload("more words"))).toMatchObject({ code: "evidence.scanner-silent" });
});
