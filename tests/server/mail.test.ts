import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createTransport } from "nodemailer";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { carrying } from "@/app/mail-round";
import { system, visitor } from "@/domain/actor";
import { redeemLink } from "@/server/commands/links";
import { carryMail } from "@/server/commands/mail-round";
import { addMember } from "@/server/commands/people";
import { askReset } from "@/server/commands/resetting";
import { startSession } from "@/server/commands/sessions";
import { options } from "@/server/mail-transport";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

type Set = { SMTP_URL: string; SMTP_TLS?: "required" | "offered"; MAIL_FROM: string };
const set = vi.hoisted((): Set => ({ SMTP_URL: "", MAIL_FROM: "Plumbline <measure@example.org>" }));

// The real settings, and those of a mail server that is only known once it runs.
vi.mock("@/env", async (original) => {
  const real = await original<typeof import("@/env")>();
  return { ...real, env: () => ({ ...real.env(), ...set }) };
});

type Came = { to: string[]; text: string };
const came: Came[] = [];
let refusing = false;

// A real one: it takes what is handed over, or refuses it for the moment.
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_to, _session, done) =>
    done(refusing ? Object.assign(new Error("later"), { responseCode: 451 }) : null),
  onData: (stream, { envelope }, done) =>
    void text(stream).then((told) => {
      came.push({ to: envelope.rcptTo.map(({ address }) => address), text: told.replaceAll("=\r\n", "") });
      done();
    }),
});

let stage: Stage;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  set.SMTP_URL = `smtp://127.0.0.1:${port}`;
  stage = await newOrganisation("Letters");
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const round = () => carryMail(system, carrying);
const to = (email: string) => came.filter((one) => one.to.includes(email));

beforeEach(async () => {
  refusing = false;
  await round();
  came.length = 0;
});

test("who lost the password is sent a link that lets them choose another one, once", async () => {
  const { email } = stage.people.manager;
  await askReset(visitor, { email });
  await round();
  const [letter] = to(email);
  expect(letter?.text).toContain("From: Plumbline <measure@example.org>");
  const secret = /\/set-up#([\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? "";
  const password = "a sentence that came by mail";
  expect(await redeemLink(visitor, { secret, password })).toHaveProperty("reference");
  expect(await refusal(redeemLink(visitor, { secret, password }))).toMatchObject({ code: "link.spent" });
  await round();
  expect(to(email).at(-1)?.text).toContain("password was changed");
});

test("whoever is added is sent their way in at once, by the one button that adds them", async () => {
  const email = `nina@${stage.organisationId.slice(0, 8)}.example`;
  await addMember(stage.people.administrator.actor, { name: "Nina Roth", email, roles: ["contributor"] });
  await round();
  const [letter] = to(email);
  const secret = /\/set-up#([\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? "";
  const entry = await redeemLink(visitor, { secret, password: "a sentence that came by mail" });
  expect(entry).toHaveProperty("reference");
});

test("an address that nobody has takes as long, is told the same, and gets nothing", async () => {
  const timed = async (email: string) => {
    const started = performance.now();
    expect(await askReset(visitor, { email })).toBeUndefined();
    return performance.now() - started;
  };
  const known = await timed(stage.people.contributor.email);
  const unknown = await timed("nobody.at.all@example.org");
  expect(Math.min(known, unknown)).toBeGreaterThanOrEqual(295);
  expect(Math.abs(known - unknown)).toBeLessThan(100);
  await round();
  expect(to(stage.people.contributor.email)).toHaveLength(1);
  expect(to("nobody.at.all@example.org")).toEqual([]);
});

test("what the mail server does not take is tried again later under the same number, and carried once by two at once", async () => {
  const { email } = stage.people.executive;
  await askReset(visitor, { email });
  refusing = true;
  await round();
  refusing = false;
  await round();
  expect(to(email), "not due yet").toEqual([]);
  const due = () =>
    asOwner({ person_id: stage.people.executive.actor.personId }, (owner) =>
      owner.query("update mail set due_at = now() where sent_at is null returning id"),
    );
  const [waiting] = (await due()).rows;
  await Promise.all([round(), round(), round()]);
  expect(to(email)).toHaveLength(1);
  expect(to(email)[0]?.text).toContain(`Message-ID: <${waiting?.id}@example.org>`);
  const kept = await asOwner({ person_id: stage.people.executive.actor.personId }, (owner) =>
    owner.query("select sealed from mail where sent_at is not null"),
  );
  expect(kept.rows, "what it said is gone").toEqual([{ sealed: "" }]);
});

test("what waits cannot be read from the database", async () => {
  const { email, actor } = stage.people.appraiser;
  await askReset(visitor, { email });
  const { rows } = await asOwner({ person_id: actor.personId }, (owner) => owner.query("select * from mail"));
  expect(JSON.stringify(rows)).not.toContain(email);
  await round();
  expect(to(email)).toHaveLength(1);
});

test("a sign-in from another browser is told, the first one and one from the same are not", async () => {
  const { email } = stage.people.administrator;
  const from = (agent: string) =>
    startSession(visitor, { email, password: "the plumb line hangs true" }, { address: "192.0.2.7", agent });
  await from("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
  await from("Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0");
  await round();
  expect(to(email)).toEqual([]);
  await from("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0");
  await round();
  expect(to(email)[0]?.text).toContain("Edge on Windows, from 192.0.2.7");
});

test("a mail server that takes none sealed is handed nothing, unless it is on this machine or somebody said otherwise", async () => {
  const here = set.SMTP_URL;
  const asked = (SMTP_URL: string) => {
    set.SMTP_URL = SMTP_URL;
    return options().requireTLS;
  };
  expect([asked("smtp://mail.example.org"), asked("smtp://10.0.0.4:25"), asked(here)]).toEqual([
    true,
    true,
    false,
  ]);
  set.SMTP_TLS = "required";
  const message = { from: "a@example.org", to: "b@example.org", subject: "", text: "a secret" };
  await expect(createTransport(options()).sendMail(message)).rejects.toMatchObject({ code: "ETLS" });
  expect(to("b@example.org")).toEqual([]);
  set.SMTP_TLS = "offered";
  await createTransport(options()).sendMail(message);
  expect(to("b@example.org")).toHaveLength(1);
  delete set.SMTP_TLS;
});
