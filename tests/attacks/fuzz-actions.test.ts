import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { FormState } from "@/app/action";
import { untried } from "@/app/form-state";
import { allowedBy, anything, fieldsOf } from "./arbitrary";
import { actionFiles, doorsOf, isAnswer } from "./doors";
import { read, smuggled } from "./doubles";
import { brokenTexts } from "./hostile";
import { attackedOrganisation } from "./stage";

let stage: Awaited<ReturnType<typeof attackedOrganisation>>;
beforeAll(async () => {
  stage = await attackedOrganisation();
});
afterAll(() => stage.close());

type Action = ((form: FormData) => Promise<void>) &
  ((before: FormState, form: FormData) => Promise<FormState>);
type Form = Readonly<Record<string, unknown>>;
const tried = new Set<string>();
const done = new Set<string>();

test.each(actionFiles.map((file) => [file.path.replace("src/app/", ""), file] as const))(
  "no form that is sent to %s breaks it",
  async (path, file) => {
    for (const [name, act] of await doorsOf<Action>(file)) {
      const door = `${path} ${name}`;
      const send = async (form: Form, who: 0 | 1) => {
        await stage.turnTo(stage.people[who]);
        const state = await (act.length < 2 ? act(dataOf(form)) : act(untried, dataOf(form))).catch(answered);
        if (state?.done) done.add(door);
      };
      tried.add(door);
      read.schemas.clear();
      await send({}, 0);
      const fields = new Map([...read.schemas].flatMap((schema) => [...fieldsOf(schema)]));
      const forms = formsOf(fields, door);
      const run = { seed: 7, numRuns: 6, endOnFailure: true };
      await fc.assert(fc.asyncProperty(forms, fc.constantFrom(0, 1), send), run);
      // What no text may hold, once in the place of each field.
      for (const [at, field] of [...fields.keys()].entries())
        for (const [of, [form]] of fc.sample(fc.tuple(forms), { seed: at, numRuns: 2 }).entries())
          await send(
            { ...form, [field]: brokenTexts[of === 0 ? 0 : at % brokenTexts.length] },
            of === 0 ? 0 : 1,
          );
    }
  },
);

test("and not all of it was refused", () => {
  expect(tried.size).toBeGreaterThan(90);
  expect(done.size / tried.size).toBeGreaterThan(0.4);
});

test("and nothing came through that no field is for", () => expect([...read.smuggled]).toEqual([]));

/** A form as it could be filled in; at times with up to two fields that hold what they should not. */
function formsOf(fields: ReadonlyMap<string, z.core.$ZodType>, about: string): fc.Arbitrary<Form> {
  const own = [...fields].map(
    ([name, schema]) => [name, allowedBy(schema, stage.known, name, about)] as const,
  );
  const wrong = fc.dictionary(fc.constantFrom(...fields.keys(), "version", "__proto__"), anything, {
    maxKeys: 2,
  });
  return fc
    .tuple(fc.record(Object.fromEntries([...hidden, ...own])), fc.option(wrong, { nil: {}, freq: 1 }))
    .map(([right, odd]) => ({ ...right, ...odd }));
}

/** Fields whose name says what they are about, or that a door reads before its schema does. */
const ticks = ["role-manager", "scope-answers:write", "section-summary", "minimum-1", "from-GP-1", "area.SM"];
const hidden: readonly (readonly [string, fc.Arbitrary<unknown>])[] = [
  ...ticks.map((name) => [name, fc.constantFrom("1", "in", undefined)] as const),
  ...["process.GP-1", "process.GP-2"].map((name) => [name, fc.constantFrom("0", "1", undefined)] as const),
  ...["repeated", "organisation", "to", "back"].map((name) => [name, anything] as const),
  ["instance.0.name", fc.constantFrom("Group IT", "Plant")],
];

/** What rows have and no form has. */
const unnamed = ["startedBy", "addedBy", "demonstration", "signedOff", "createdAt", "passwordHash"];

function dataOf(form: Form): FormData {
  const data = new FormData();
  for (const name of unnamed) data.append(name, smuggled);
  for (const [name, value] of Object.entries(form))
    if (value !== undefined && value !== null)
      data.append(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  return data;
}

/** Leading elsewhere is an answer too. */
function answered(error: unknown): { done: boolean } {
  if (isAnswer(error)) return { done: true };
  throw error;
}
