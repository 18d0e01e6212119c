import { describe, expect, test } from "vitest";
import type { Attempt, Sent } from "@/app/(workspace)/evidence/uploads/upload";
import { UploadQueue } from "@/app/(workspace)/evidence/uploads/upload-queue";

const file = (name: string, text = "evidence") => new File([text], name);
const takes = () => null;
const done: Sent = { kind: "done", same: null };

/** A queue whose attempts end when the test says so, and whose clock does too. */
function staged() {
  const attempts: { id: string; end: (sent: Sent) => Promise<void>; progress: (sent: number) => void }[] = [];
  const takenBack: string[] = [];
  const timers: { work: () => void }[] = [];
  const waited: number[] = [];
  let drawn = 0;
  const queue = new UploadQueue({
    send: (id, _file, progress): Attempt => {
      const { promise, resolve } = Promise.withResolvers<Sent>();
      const end = async (sent: Sent) => {
        resolve(sent);
        await new Promise((done) => setTimeout(done, 0));
      };
      attempts.push({ id, end, progress });
      return { sent: promise, cancel: () => resolve({ kind: "cancelled" }) };
    },
    takeBack: async (id) => {
      takenBack.push(id);
    },
    newId: () => `id-${++drawn}`,
    later: (work, milliseconds) => {
      const timer = { work };
      timers.push(timer);
      waited.push(milliseconds);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  const states = () => queue.snapshot().map(({ name, state }) => `${name} ${state.kind}`);
  const attempt = (index: number) => {
    const it = attempts[index];
    if (it === undefined) throw new Error(`There is no attempt ${index}.`);
    return it;
  };
  return { queue, attempts, attempt, takenBack, timers, waited, states };
}

describe("files on their way to an item", () => {
  test("wait until the item is there", () => {
    const { queue, attempts, states } = staged();
    queue.add([file("a.pdf")], takes);
    expect(states()).toEqual(["a.pdf waiting"]);
    expect(queue.isBusy()).toBe(false);
    queue.begin();
    expect(attempts).toHaveLength(1);
    expect(queue.isBusy()).toBe(true);
  });

  test("travel two at once, and the third when one has arrived", async () => {
    const { queue, attempt, states } = staged();
    queue.begin();
    queue.add([file("a.pdf"), file("b.pdf"), file("c.pdf")], takes);
    expect(states()).toEqual(["a.pdf sending", "b.pdf sending", "c.pdf waiting"]);
    await attempt(0).end(done);
    expect(states()).toEqual(["a.pdf done", "b.pdf sending", "c.pdf sending"]);
  });

  test("say how far they have come", () => {
    const { queue, attempt } = staged();
    queue.begin();
    queue.add([file("a.pdf")], takes);
    attempt(0).progress(5);
    expect(queue.snapshot()[0]?.state).toEqual({ kind: "sending", sent: 5 });
  });

  test("stay behind with their reason where they are refused beforehand", () => {
    const { queue, attempts } = staged();
    queue.begin();
    queue.add([file("a.exe")], () => "Not this type.");
    expect(attempts).toHaveLength(0);
    expect(queue.snapshot()[0]?.state).toEqual({ kind: "refused", message: "Not this type.", again: false });
  });

  test("are sent again under the same id when the connection is back, waiting longer each time", async () => {
    const { queue, attempts, attempt, timers, waited, states } = staged();
    queue.begin();
    queue.add([file("a.pdf")], takes);
    await attempt(0).end({ kind: "interrupted" });
    expect(states()).toEqual(["a.pdf interrupted"]);
    timers[0]?.work();
    await attempt(1).end({ kind: "interrupted" });
    expect(waited).toEqual([2_000, 5_000]);
    queue.tryInterrupted();
    await attempt(2).end(done);
    expect(attempts.map(({ id }) => id)).toEqual(["id-1", "id-1", "id-1"]);
    expect(states()).toEqual(["a.pdf done"]);
  });

  test("hold no other file up when one is refused", async () => {
    const { queue, attempt, states } = staged();
    queue.begin();
    queue.add([file("a.pdf"), file("b.pdf"), file("c.pdf")], takes);
    await attempt(0).end({ kind: "refused", message: "No.", again: false });
    expect(states()).toEqual(["a.pdf refused", "b.pdf sending", "c.pdf sending"]);
  });

  test("are tried again by hand where they were refused on the way, and not where they never left", async () => {
    const { queue, attempt, states } = staged();
    queue.begin();
    queue.add([file("a.exe")], () => "Not this type.");
    queue.add([file("b.pdf")], takes);
    await attempt(0).end({ kind: "refused", message: "The scanner is away.", again: true });
    queue.tryAgain();
    expect(states()).toEqual(["a.exe refused", "b.pdf sending"]);
  });

  test("leave nothing behind when they are cancelled on the way", async () => {
    const { queue, attempt, takenBack, states } = staged();
    queue.begin();
    queue.add([file("a.pdf")], takes);
    queue.remove("id-1");
    await attempt(0).end(done);
    expect(states()).toEqual([]);
    expect(takenBack).toEqual(["id-1"]);
  });

  test("ask nothing of the server when they are cancelled before they left", () => {
    const { queue, takenBack, states } = staged();
    queue.add([file("a.pdf")], takes);
    queue.remove("id-1");
    expect(states()).toEqual([]);
    expect(takenBack).toEqual([]);
  });

  test("are left out once they have arrived and are shown in their place", async () => {
    const { queue, attempt, states } = staged();
    queue.begin();
    queue.add([file("a.pdf"), file("b.pdf")], takes);
    await attempt(0).end(done);
    queue.forget([]);
    expect(states()).toEqual(["a.pdf done", "b.pdf sending"]);
    queue.forget(["id-1", "id-2"]);
    expect(states()).toEqual(["b.pdf sending"]);
  });

  test("stay to say so where the item holds the very same file already", async () => {
    const { queue, attempt, states } = staged();
    queue.begin();
    queue.add([file("a.pdf")], takes);
    await attempt(0).end({ kind: "done", same: "b.pdf" });
    queue.forget(["id-1"]);
    expect(states()).toEqual(["a.pdf done"]);
    queue.remove("id-1");
    expect(states()).toEqual([]);
  });
});
