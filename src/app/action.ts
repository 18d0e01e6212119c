import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Member } from "@/domain/actor";
import { type Reason, Refusal } from "@/domain/refusal";
import { requireActor } from "@/server/session";
import { parse } from "./parse";
import { noteRefusal, numbered } from "./refused";
import { sayFault, sayRefusal } from "./words/refusals";

/** What a form shows after an attempt: nothing yet, done, or why not, beside the fields it is about. */
export type FormState = {
  attempt: number;
  done: boolean;
  message: string;
  faults: Readonly<Record<string, string>>;
  written: Readonly<Record<string, string>>;
  /** Why it was not done; absent before the first attempt, and where it was. */
  refused?: Reason;
  /** What stands now, where somebody else was quicker. */
  standing?: Standing;
};

/** What a form would be filled with now, and the version that its next attempt is made at. */
export type Standing = { version: number; values: Readonly<Record<string, string>> };

/** The shape of every server action: who asks, is it well formed, do it, show it. */
export function action<T>(schema: z.ZodType<T>, carryOut: (actor: Member, input: T) => Promise<unknown>) {
  return attempt(async (form) => carryOut(await requireActor(), parse(schema, form)));
}

/** Where somebody else was quicker, brings what stands now, so that both are seen and one can be chosen. */
export function showingBoth(
  act: (before: FormState, data: FormData) => Promise<FormState>,
  read: (actor: Member, form: Record<string, string>) => Promise<Standing>,
) {
  return async (before: FormState, data: FormData): Promise<FormState> => {
    const state = await act(before, data);
    if (state.refused !== "conflict") return state;
    return { ...state, standing: await read(await requireActor(), textOf(data)) };
  };
}

/** The door for visitors too: runs, and turns a refusal into what the form shows. */
export function attempt(run: (form: Record<string, string>) => Promise<unknown>) {
  return async (before: FormState, data: FormData): Promise<FormState> => {
    const written = textOf(data);
    const state = { attempt: triesIn(before) + 1, written: withoutSecrets(written) };
    try {
      await run(written);
      return { ...state, done: true, message: "", faults: {} };
    } catch (error) {
      unstable_rethrow(error);
      if (!(error instanceof Refusal)) throw numbered(error);
      noteRefusal("form", error);
      const faults = Object.fromEntries(error.fields.map((fault) => [fault.path, sayFault(fault)]));
      return { ...state, done: false, message: sayRefusal(error), faults, refused: error.reason };
    }
  };
}

/** The form that an action was called with. A call made by hand may bring anything: what is no form has no fields. */
export const formOf = (data: unknown): FormData => (data instanceof FormData ? data : new FormData());

function triesIn(before: unknown): number {
  const said = typeof before === "object" && before !== null && "attempt" in before ? before.attempt : 0;
  return typeof said === "number" && Number.isSafeInteger(said) ? said : 0;
}

function textOf(data: unknown): Record<string, string> {
  const text = [...formOf(data)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(text.filter(([name]) => !name.startsWith("$ACTION")));
}

/** What was typed is kept, but no password travels back. */
function withoutSecrets(written: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(written).filter(([name]) => !secret.test(name)));
}

const secret = /password|current|repeated|secret/;
