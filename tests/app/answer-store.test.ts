import { beforeEach, describe, expect, test } from "vitest";
import { Machine, Server, settled, type Tab } from "./tabs";

let server: Server;
let machine: Machine;
let tab: Tab;
const note = () => server.held.get("GP-1/note")?.value;

beforeEach(async () => {
  server = new Server();
  machine = new Machine(server);
  tab = machine.open();
  await machine.pass(0);
});

describe("saving", () => {
  test("a choice goes at once; a text when typing rests, as one change", async () => {
    tab.store.change("GP-1", "operated", "yes");
    await machine.pass(0);
    expect(server.held.get("GP-1/operated")?.value).toBe("yes");
    for (const text of ["W", "Wr", "Written"]) tab.store.change("GP-1", "note", text);
    await machine.pass(500);
    expect(note()).toBeUndefined();
    await machine.pass(200);
    expect([note(), server.held.get("GP-1/note")?.version]).toEqual(["Written", 1]);
    expect(tab.store.snapshot()).toMatchObject({ unsent: 0, saving: { kind: "saved" } });
  });

  test("typing that never rests is sent every five seconds all the same", async () => {
    for (let letter = 0; letter < 40; letter += 1) {
      tab.store.change("GP-1", "note", "x".repeat(letter + 1));
      await machine.pass(200);
    }
    expect(server.history.length).toBeGreaterThanOrEqual(1);
    expect(server.history.length).toBeLessThanOrEqual(3);
  });

  test("what is written while a change travels goes behind it, on the version that it made", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.delay = promise;
    tab.store.change("GP-1", "operated", "yes");
    await machine.pass(0);
    tab.store.change("GP-1", "operated", "unknown");
    tab.store.change("GP-1", "operated", "no");
    resolve();
    await machine.pass(0);
    expect(server.held.get("GP-1/operated")).toMatchObject({ value: "no", version: 2 });
  });

  test("leaving the screen before typing rests loses nothing: the page's end sends it", async () => {
    tab.store.change("GP-1", "note", "Half a sent");
    tab.store.flushNow();
    tab.close();
    await settled();
    expect(note()).toBe("Half a sent");
  });
});

describe("a lost connection", () => {
  test("keeps what is written, waits longer each time, and sends it when the connection is back", async () => {
    server.road = "cut";
    tab.store.change("GP-1", "note", "In a tunnel");
    await machine.pass(60_000);
    expect(tab.store.snapshot()).toMatchObject({ unsent: 1, saving: { kind: "failed" } });
    server.road = "open";
    await machine.pass(30_000);
    expect([note(), tab.store.snapshot().unsent]).toEqual(["In a tunnel", 0]);
  });

  test("whose answer was lost applies nothing twice, and what was written since lands on top", async () => {
    server.road = "answer lost";
    tab.store.change("GP-1", "note", "First");
    await machine.pass(700);
    tab.store.change("GP-1", "note", "Second");
    tab.close();
    server.road = "open";
    tab = machine.open();
    await machine.pass(0);
    expect(server.history.map(({ value }) => value)).toEqual(["First", "Second"]);
    expect(tab.store.snapshot()).toMatchObject({ conflicts: [], unsent: 0 });
  });

  test("survives a reload with the text on screen, and without a disk stays in the page", async () => {
    server.road = "cut";
    tab.store.change("GP-1", "note", "Kept");
    await machine.pass(700);
    tab.close();
    tab = machine.open();
    expect(tab.store.snapshot().answers["GP-1"]).toEqual({ note: "Kept" });
    machine.fill();
    tab.store.change("GP-1", "document", "Not kept");
    expect([tab.store.unkept(), tab.store.snapshot().unsent]).toEqual([1, 2]);
    server.road = "open";
    await machine.pass(30_000);
    expect(server.held.get("GP-1/document")?.value).toBe("Not kept");
    expect(tab.store.unkept()).toBe(0);
  });

  test("one change that the server stumbles over does not hold up the others", async () => {
    server.faulty.add("note");
    tab.store.change("GP-1", "note", "Unlucky");
    tab.store.change("GP-1", "operated", "yes");
    await machine.pass(0);
    expect(server.held.get("GP-1/operated")?.value).toBe("yes");
    expect(tab.store.snapshot()).toMatchObject({ unsent: 1, saving: { kind: "failed" } });
    server.faulty.clear();
    await machine.pass(30_000);
    expect(note()).toBe("Unlucky");
  });

  test("a clock that is set back changes no order", async () => {
    server.road = "cut";
    tab.store.change("GP-1", "note", "Earlier");
    await machine.pass(700);
    machine.now = 5;
    tab.store.change("GP-1", "note", "Later");
    server.road = "open";
    await machine.pass(60_000);
    expect(note()).toBe("Later");
  });
});

describe("whose changes they are", () => {
  test("another person on the same machine neither sees nor sends them", async () => {
    server.road = "cut";
    tab.store.change("GP-1", "note", "Ruth's");
    await machine.pass(700);
    tab.close();
    server.road = "open";
    const vera = machine.open("vera");
    await machine.pass(60_000);
    expect([vera.store.snapshot().answers["GP-1"], vera.store.snapshot().unsent, note()]).toEqual([
      {},
      0,
      undefined,
    ]);
    machine.open();
    await machine.pass(0);
    expect(note()).toBe("Ruth's");
  });

  test("a store that is stopped sends nothing until its person is back", async () => {
    tab.store.stop(true);
    tab.store.change("GP-1", "operated", "yes");
    tab.store.flushNow();
    await machine.pass(60_000);
    expect(server.history).toEqual([]);
    tab.store.stop(false);
    tab.store.flush();
    await machine.pass(0);
    expect(server.history).toHaveLength(1);
  });

  test("a session that ended keeps everything, and goes on when asked", async () => {
    server.road = "signed out";
    tab.store.change("GP-1", "operated", "yes");
    await machine.pass(60_000);
    expect(tab.store.snapshot()).toMatchObject({ unsent: 1, saving: { kind: "signed-out" } });
    server.road = "open";
    tab.store.flush();
    await machine.pass(0);
    expect(server.held.get("GP-1/operated")?.value).toBe("yes");
  });
});

describe("two tabs of one person", () => {
  test("never conflict with each other, even when one writes what the other has long shown", async () => {
    const other = machine.open();
    tab.store.change("GP-1", "note", "From the first");
    await machine.pass(700);
    expect(other.store.snapshot().answers["GP-1"]).toEqual({ note: "From the first" });
    other.store.change("GP-1", "note", "From the second");
    await machine.pass(700);
    expect([note(), tab.store.snapshot().conflicts, other.store.snapshot().conflicts]).toEqual([
      "From the second",
      [],
      [],
    ]);
  });

  test("send what either wrote without a connection, in the order it was written", async () => {
    server.road = "cut";
    const other = machine.open();
    tab.store.change("GP-1", "note", "First");
    await machine.pass(700);
    other.store.change("GP-1", "note", "Second");
    other.close();
    server.road = "open";
    await machine.pass(60_000);
    expect(server.history.map(({ value }) => value)).toEqual(["First", "Second"]);
  });
});
