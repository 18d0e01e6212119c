import fc from "fast-check";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowedBy, anything } from "./arbitrary";
import { doorsOf, isAnswer, placesIn, routeFiles } from "./doors";
import { read } from "./doubles";
import { hostileBodies } from "./hostile";
import { attackedOrganisation } from "./stage";

let stage: Awaited<ReturnType<typeof attackedOrganisation>>;
beforeAll(async () => {
  stage = await attackedOrganisation();
});
afterAll(() => stage.close());

type Handler = (request: NextRequest, context: { params: Promise<object> }) => Promise<Response>;
type Sent = {
  query: Record<string, string>;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  params: object;
};
const statuses = new Map<number, number>();

const open = routeFiles.filter(({ path }) => !path.includes("[...nextauth]"));
test.each(open.map((file) => [file.path.replace("src/app/", ""), file] as const))(
  "nothing that is sent to %s breaks it",
  async (path, file) => {
    for (const [method, handle] of await doorsOf<Handler>(file)) {
      const send = async ({ query, headers, body, params }: Sent, who: 0 | 1) => {
        const person = stage.people[who];
        await stage.turnTo(person);
        const ours = {
          host: "127.0.0.1:3000",
          origin: "http://127.0.0.1:3000",
          authorization: `Bearer ${person.token}`,
        };
        const address = `http://127.0.0.1:3000/api/x?${new URLSearchParams(query)}`;
        const bare = method === "GET" || body === undefined;
        const request = new NextRequest(address, {
          method,
          headers: { "content-type": "application/json", ...headers, ...ours },
          ...(bare ? {} : { body }),
        });
        // Not every handler is asynchronous.
        const answer = await Promise.resolve()
          .then(() => handle(request, { params: Promise.resolve(params) }))
          .catch(led);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        expect(answer.status).toBeLessThan(500);
        await answer.arrayBuffer();
      };
      const about = `${path} ${method}`;
      read.schemas.clear();
      await send({ query: {}, headers: {}, body: "{}", params: {} }, 0);
      const bodies = fc.oneof(
        ...[...read.schemas].map((schema) =>
          allowedBy(schema, stage.known, "", about).map((value) => JSON.stringify(value) ?? ""),
        ),
        fc.constantFrom(...hostileBodies),
      );
      const everything = fc.record({
        query: fc.dictionary(fc.constantFrom(...wordsIn(file.text)), textOf(anything), { maxKeys: 3 }),
        headers: fc.dictionary(fc.constantFrom(...headerNames), headerOf(anything), { maxKeys: 3 }),
        body: bodies,
        params: fc.record(
          Object.fromEntries(placesIn(file).map(({ name, several }) => [name, placeFor(name, several)])),
        ),
      });
      await fc.assert(fc.asyncProperty(everything, fc.constantFrom(0, 1), send), {
        seed: 7,
        numRuns: 15,
        endOnFailure: true,
      });
      if (method === "GET") continue;
      for (const [at, body] of hostileBodies.entries())
        for (const sent of fc.sample(everything, { seed: at, numRuns: 1 }))
          await send({ ...sent, headers: { "content-type": types[at % 2] ?? "" }, body }, 0);
    }
  },
);

test("and not all of it was refused", () => {
  expect(statuses.get(200)).toBeGreaterThan(50);
});

/** What stands in an address: an id or a code that exists, or what should not. */
function placeFor(name: string, several: boolean): fc.Arbitrary<unknown> {
  const known = [
    ...(stage.known.ids.get(name) ?? []),
    ...["GP-1", "operated", "metrics.load"].filter(() => stage.known.ids.get(name) === undefined),
  ];
  const one = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: textOf(anything) },
  );
  return several ? fc.array(one, { maxLength: 3 }) : one;
}

const textOf = (any: fc.Arbitrary<unknown>) =>
  any.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
/** A header holds no line end, and no letter beyond Latin 1: what sends it sees to that. */
const headerOf = (any: fc.Arbitrary<unknown>) =>
  textOf(any).map((text) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, "").trim());

/** Every word of a handler could be the name of what it is asked for. */
const wordsIn = (text: string): string[] => [...new Set(text.match(/\b[a-z]\w{0,11}\b/g))];
const types = ["application/json", "text/csv"];
const headerNames = [
  "content-type",
  "content-length",
  "if-match",
  "idempotency-key",
  "x-person",
  "x-file-name",
  "x-file-size",
  "x-file-sha256",
  "range",
  "cookie",
  "accept",
  "x-forwarded-for",
  "user-agent",
];

function led(error: unknown): Response {
  if (isAnswer(error)) return new Response(null, { status: 303 });
  throw error;
}
