import { beforeEach, describe, expect, test } from "vitest";
import { Machine, Server, type Tab } from "./tabs";

let server: Server;
let machine: Machine;
let tab: Tab;
const note = () => server.held.get("GP-1/note")?.value;
const shown = () => tab.store.snapshot();

beforeEach(async () => {
  server = new Server();
  machine = new Machine(server);
  tab = machine.open();
  await machine.pass(0);
});

describe("two people on one field", () => {
  beforeEach(async () => {
    server.other("GP-1", "note", "Theirs");
    tab.store.change("GP-1", "note", "Mine");
    await machine.pass(700);
  });

  test("are both shown, and neither is lost while nobody chose", async () => {
    expect(shown().conflicts).toMatchObject([{ mine: "Mine", theirs: "Theirs", by: "somebody else" }]);
    expect([shown().saving.kind, note(), shown().unsent]).toEqual(["conflict", "Theirs", 1]);
  });

  test("typing goes on meanwhile, and the conflict shows what was typed", async () => {
    tab.store.change("GP-1", "note", "Mine, longer");
    await machine.pass(60_000);
    expect(shown().conflicts).toMatchObject([{ mine: "Mine, longer", theirs: "Theirs" }]);
    const [conflict] = shown().conflicts;
    if (conflict) tab.store.settle(conflict, "mine");
    await machine.pass(0);
    expect([note(), shown().conflicts, shown().unsent]).toEqual(["Mine, longer", [], 0]);
  });

  test("taking theirs leaves nothing waiting", async () => {
    const [conflict] = shown().conflicts;
    if (conflict) tab.store.settle(conflict, "theirs");
    await machine.pass(0);
    expect([note(), shown().answers["GP-1"], shown().unsent]).toEqual(["Theirs", { note: "Theirs" }, 0]);
  });

  test("other fields go on, and the choice in one tab ends the conflict in the other", async () => {
    tab.store.change("GP-1", "operated", "yes");
    await machine.pass(0);
    expect(server.held.get("GP-1/operated")?.value).toBe("yes");
    expect(shown().saving.kind).toBe("conflict");
    const other = machine.open();
    await machine.pass(0);
    const [conflict] = other.store.snapshot().conflicts;
    if (conflict) other.store.settle(conflict, "mine");
    await machine.pass(0);
    tab.store.tell();
    expect([note(), shown().conflicts]).toEqual(["Mine", []]);
  });
});

test("two people who write the same do not collide", async () => {
  server.other("GP-1", "operated", "yes");
  tab.store.change("GP-1", "operated", "yes");
  await machine.pass(0);
  expect([shown().conflicts, shown().unsent, shown().saving.kind]).toEqual([[], 0, "saved"]);
});

describe("what the server will not take", () => {
  test("after a lock is kept and listed, out of the locked answers, and sent once it is a draft again", async () => {
    server.road = "locked";
    tab.store.change("GP-1", "note", "Too late");
    tab.store.change("GP-1", "operated", "yes");
    await machine.pass(60_000);
    expect(shown().kept).toMatchObject([
      { unsent: { field: "note", value: "Too late" }, why: "The answers are locked." },
      { unsent: { field: "operated", value: "yes" } },
    ]);
    expect(shown().answers["GP-1"]).toEqual({});
    tab.close();
    tab = machine.open();
    tab.store.allow("submitted");
    await machine.pass(60_000);
    expect([shown().kept.length, server.history]).toEqual([2, []]);
    server.road = "open";
    tab.store.allow(null);
    await machine.pass(0);
    expect([note(), server.held.get("GP-1/operated")?.value, shown().kept]).toEqual(["Too late", "yes", []]);
  });

  test("is dropped by the reader alone, one by one", async () => {
    server.road = "locked";
    tab.store.change("GP-1", "note", "Too late");
    await machine.pass(700);
    tab.store.discard(shown().kept[0]?.unsent.change ?? "");
    expect([shown().kept, shown().unsent]).toEqual([[], 0]);
  });

  test("because of what it says stays on screen with the reason, and a better value takes its place", async () => {
    tab.store.change("GP-1", "note", "impossible");
    await machine.pass(60_000);
    expect(shown()).toMatchObject({
      answers: { "GP-1": { note: "impossible" } },
      kept: [{ why: "It cannot be." }],
      saving: { kind: "refused" },
    });
    tab.store.change("GP-1", "note", "possible");
    await machine.pass(700);
    expect([note(), shown().kept]).toEqual(["possible", []]);
  });
});

describe("undo and redo", () => {
  const operated = () => server.held.get("GP-1/operated");

  test("walk back through the process's fields as new changes, and forth again", async () => {
    for (const value of ["yes", "no", "unknown"]) tab.store.change("GP-1", "operated", value);
    tab.store.change("GP-1", "note", "A thought");
    await machine.pass(700);
    for (let steps = 0; steps < 3; steps += 1) tab.store.undo("GP-1");
    await machine.pass(0);
    expect([operated()?.value, note() ?? null]).toEqual(["yes", null]);
    expect(tab.store.undo("GP-1")).toMatchObject({ step: { before: undefined, after: "yes" } });
    expect(tab.store.undo("GP-1")).toBeUndefined();
    for (let steps = 0; steps < 4; steps += 1) tab.store.redo("GP-1");
    await machine.pass(0);
    expect([operated()?.value, note()]).toEqual(["unknown", "A thought"]);
    expect(operated()?.version).toBeGreaterThan(2);
  });

  test("take what was typed without a pause as one step, and remember at least the last twenty", async () => {
    for (const text of ["O", "On", "One"]) tab.store.change("GP-1", "note", text);
    await machine.pass(10_000);
    tab.store.change("GP-1", "note", "One and more");
    tab.store.undo("GP-1");
    expect(shown().answers["GP-1"]).toEqual({ note: "One" });
    tab.store.undo("GP-1");
    expect(shown().answers["GP-1"]).toEqual({});
    for (let step = 0; step < 30; step += 1) tab.store.change("GP-1", "operated", step % 2 ? "yes" : "no");
    let undone = 0;
    while (tab.store.undo("GP-1")) undone += 1;
    expect(undone).toBe(30);
  });

  test("never undo another's change, nor what happened in another process", async () => {
    tab.store.change("GP-1", "operated", "yes");
    await machine.pass(0);
    server.other("GP-1", "operated", "no");
    tab.store.meet(server.page("GP-1"));
    expect(tab.store.undo("GP-1")).toBeUndefined();
    expect(tab.store.undo("GP-2")).toBeUndefined();
  });
});

describe("undo where any process will do", () => {
  const three = ["GP-1", "GP-2", "GP-3"];
  const documented = () => three.map((process) => shown().answers[process]?.documented);

  beforeEach(() => {
    for (const process of ["GP-2", "GP-3"]) tab.store.meet({ [process]: { answer: {}, versions: {} } });
    tab.store.change("GP-2", "documented", "yes");
    tab.store.changeMany(three, "documented", "unknown");
  });

  test("takes what was answered for many as one, and brings it again as one", () => {
    expect(tab.store.undo(null)?.steps).toHaveLength(3);
    expect(documented()).toEqual([undefined, "yes", undefined]);
    expect(tab.store.redo(null)?.steps).toHaveLength(3);
    expect(documented()).toEqual(["unknown", "unknown", "unknown"]);
    tab.store.undo(null);
    expect(tab.store.undo(null)).toMatchObject({ step: { process: "GP-2", before: undefined } });
    expect(tab.store.undo(null)).toBeUndefined();
  });

  test("leaves alone what was answered otherwise since, and one process takes only its own back", async () => {
    await machine.pass(0);
    server.other("GP-1", "documented", "no");
    tab.store.meet(server.page("GP-1"));
    expect(tab.store.undo("GP-3")?.steps).toHaveLength(1);
    expect(documented()).toEqual(["no", "unknown", undefined]);
    expect(tab.store.undo(null)?.steps.map(({ process }) => process)).toEqual(["GP-2"]);
    expect(documented()).toEqual(["no", "yes", undefined]);
  });
});

test("a page drawn from an older state takes nothing back", async () => {
  const old = server.page("GP-1");
  tab.store.change("GP-1", "operated", "yes");
  await machine.pass(0);
  tab.store.meet(old);
  expect(shown().answers["GP-1"]).toEqual({ operated: "yes" });
  tab.store.change("GP-1", "operated", "no");
  await machine.pass(0);
  expect(shown()).toMatchObject({ conflicts: [], unsent: 0 });
});
