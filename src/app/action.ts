import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { requireActor } from "@/server/session";
import { parse } from "./parse";
import { sayFault, sayRefusal } from "./words/refusals";

/** What a form shows after an attempt: nothing yet, done, or why not, beside the fields it is about. */
export type FormState = {
  attempt: number;
  done: boolean;
  message: string;
  faults: Readonly<Record<string, string>>;
  written: Readonly<Record<string, string>>;
};

/** The shape of every server action: who asks, is it well formed, do it, show it. */
export function action<T>(schema: z.ZodType<T>, carryOut: (actor: Member, input: T) => Promise<unknown>) {
  return attempt(async (form) => carryOut(await requireActor(), parse(schema, form)));
}

/** The door for visitors too: runs, and turns a refusal into what the form shows. */
export function attempt(run: (form: Record<string, string>) => Promise<unknown>) {
  return async (before: FormState, data: FormData): Promise<FormState> => {
    const written = textOf(data);
    const state = { attempt: before.attempt + 1, written: withoutSecrets(written) };
    try {
      await run(written);
      return { ...state, done: true, message: "", faults: {} };
    } catch (error) {
      unstable_rethrow(error);
      if (!(error instanceof Refusal)) throw error;
      const faults = Object.fromEntries(error.fields.map((fault) => [fault.path, sayFault(fault)]));
      return { ...state, done: false, message: sayRefusal(error), faults };
    }
  };
}

function textOf(data: FormData): Record<string, string> {
  const text = [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(text.filter(([name]) => !name.startsWith("$ACTION")));
}

/** What was typed is kept, but no password travels back. */
function withoutSecrets(written: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(written).filter(([name]) => !secret.test(name)));
}

const secret = /password|current|repeated|secret/;
