import type { Confirmed, Means, News } from "@/app/(workspace)/assessments/[assessment]/saving/answer-state";
import { AnswerStore } from "@/app/(workspace)/assessments/[assessment]/saving/answer-store";
import { sealUnder } from "@/app/(workspace)/assessments/[assessment]/saving/seal";
import type { Outcome } from "@/app/(workspace)/assessments/[assessment]/saving/send-answer";
import { type Unsent, waitingFor } from "@/app/(workspace)/assessments/[assessment]/saving/unsent";
import { type Field, writeField } from "@/domain/oism3/field";

export type Road = "open" | "cut" | "answer lost" | "faltering" | "locked" | "signed out";

type Held = { value: Unsent["value"]; version: number; by: string };

/** A server as the store meets it: each change applies once, and a stale version is refused with what stands there. */
export class Server {
  road: Road = "open";
  /** What an answer waits for on its way. */
  delay: Promise<void> = Promise.resolve();
  faulty = new Set<string>();
  readonly held = new Map<string, Held>();
  readonly applied = new Map<string, number>();
  readonly history: { place: string; value: Unsent["value"]; by: string }[] = [];

  receive(unsent: Unsent, by = "me"): Outcome {
    if (this.road === "cut") return { kind: "unreachable" };
    if (this.road === "signed out") return { kind: "signed-out" };
    if (this.road === "faltering" || this.faulty.has(unsent.field)) return { kind: "faltered" };
    const outcome = this.decide(unsent, by);
    return this.road === "answer lost" ? { kind: "unreachable" } : outcome;
  }

  /** Somebody else changes a field, having seen what stands there. */
  other(process: string, field: Field, value: string): void {
    const version = this.held.get(`${process}/${field}`)?.version ?? 0;
    const change = `other ${this.history.length}`;
    this.decide({ change, process, field, value, version, at: 0, tried: true }, "somebody else");
  }

  /** What a page of one process is drawn with. */
  page(process: string): Record<string, Confirmed> {
    const fields = [...this.held].filter(([place]) => place.startsWith(`${process}/`));
    let answer = {};
    const versions: Record<string, number> = {};
    for (const [place, { value, version }] of fields) {
      const field = fieldIn(place);
      answer = writeField(answer, field, value ?? undefined);
      versions[field] = version;
    }
    return { [process]: { answer, versions } };
  }

  private decide(unsent: Unsent, by: string): Outcome {
    const at = "2026-11-21T10:42:00.000Z";
    const known = this.applied.get(unsent.change);
    if (known !== undefined) return { kind: "saved", version: known, at };
    if (this.road === "locked") return { kind: "locked", message: "The answers are locked." };
    const place = `${unsent.process}/${unsent.field}`;
    const held = this.held.get(place) ?? { value: null, version: 0, by: "" };
    if (unsent.value === "impossible") return { kind: "refused", message: "It cannot be." };
    if (held.version !== unsent.version)
      return { kind: "conflict", theirs: String(held.value ?? ""), version: held.version, by: held.by, at };
    const version = held.version + 1;
    this.held.set(place, { value: unsent.value, version, by });
    this.applied.set(unsent.change, version);
    this.history.push({ place, value: unsent.value, by });
    return { kind: "saved", version, at };
  }
}

const fields: readonly Field[] = ["note", "document", "operated", "documented"];
const fieldIn = (place: string): Field => fields.find((field) => place.endsWith(`/${field}`)) ?? "note";

/** One machine: its disk, its clock, and the tabs that one person has open on it. */
export class Machine {
  now = 1_000;
  private drawn = 0;
  readonly disk = new Disk();
  private timers: { due: number; work: () => void; tab: object }[] = [];
  private readonly channels = new Map<object, (news: News) => void>();
  private line: Promise<void> = Promise.resolve();

  constructor(readonly server: Server) {}

  /** Opens a tab on a process, as the server draws it now. */
  open(person = "ruth", page = this.server.page("GP-1"), disk: Storage | null = this.disk): Tab {
    const tab = {};
    const means: Means = {
      waiting: waitingFor(person, "assessment", disk, sealOf(person)),
      send: async (unsent) => {
        await this.server.delay;
        return this.server.receive(unsent, person === "ruth" ? "me" : person);
      },
      newId: () => `change ${this.drawn++}`,
      now: () => this.now,
      later: (work, milliseconds) => {
        const timer = { due: this.now + milliseconds, work, tab };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((it) => it !== timer);
        };
      },
      alone: (work) => {
        const turn = this.line.then(work);
        this.line = turn;
        return turn;
      },
      announce: (news) => {
        for (const [other, hear] of this.channels) if (other !== tab) hear(news);
      },
    };
    const store = new AnswerStore(means);
    store.meet(page);
    this.channels.set(tab, store.hear);
    store.flush();
    const close = () => {
      this.channels.delete(tab);
      this.timers = this.timers.filter((it) => it.tab !== tab);
    };
    return { store, close };
  }

  /** Lets time pass, and everything that falls due in it happen. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const due = this.timers.filter((it) => it.due <= end).sort((a, b) => a.due - b.due)[0];
      if (due === undefined) break;
      this.timers = this.timers.filter((it) => it !== due);
      this.now = Math.max(this.now, due.due);
      due.work();
      await settled();
    }
    this.now = end;
    await settled();
  }

  /** The disk takes nothing more. */
  fill = (): void => {
    this.disk.full = true;
  };
}

/** The seal of a person, under a key that is theirs. */
export const sealOf = (person: string) => sealUnder([btoa(person.padEnd(32, "."))]);

export type Tab = { store: AnswerStore; close: () => void };

/** Everything that promises alone can do has been done. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

class Disk implements Storage {
  full = false;
  private readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key = (index: number) => [...this.kept.keys()][index] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  removeItem = (key: string) => void this.kept.delete(key);
  clear = () => this.kept.clear();
  setItem = (key: string, value: string) => {
    if (this.full) throw new Error("QuotaExceededError");
    this.kept.set(key, value);
  };
}
