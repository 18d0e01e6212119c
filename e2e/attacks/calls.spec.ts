import { type APIRequestContext, expect, test } from "@playwright/test";
import { asking } from "../asking";
import { foundWith } from "../people";
import { type ServerAction, serverActions } from "../server-actions";

test("whatever an action is called with by hand, it is told so, and nothing breaks", async ({ baseURL }) => {
  const base = baseURL ?? "";
  const [person] = await foundWith("Called", ["manager", "administrator", "appraiser", "executive"]);
  const asker = await asking(base, person);
  // Who has left is nobody any more.
  const actions = serverActions().toSorted((a, b) => Number(a.name === "leave") - Number(b.name === "leave"));
  expect(actions.length).toBeGreaterThan(90);
  const wrong: string[] = [];
  for (const action of actions) {
    const tell = (how: string, status: number) =>
      wrong.push(`${action.name} of ${action.file} by ${how.slice(0, 80)}: ${status}`);
    const [unreadable, readable] = [unreadableCalls(action), readableCalls(action)];
    await Promise.all([
      ...unreadable.map(async (call) => {
        const status = await place(asker, action, call);
        if (status !== 400) tell(JSON.stringify(call), status);
      }),
      ...readable.map(async (call) => {
        const status = await place(asker, action, call);
        if (status >= 500 || status === 400) tell(JSON.stringify(call), status);
      }),
    ]);
  }
  expect(wrong).toEqual([]);
});

/** What is sent as a script would, or as a form without one; as plain text, or in fields. */
type Call =
  | { by: "script" | "form"; text: string }
  | { by: "script" | "form"; fields: Record<string, string> };

async function place(asker: APIRequestContext, { id, route }: ServerAction, call: Call): Promise<number> {
  const address = route.replaceAll(/\[\[?(?:\.\.\.)?\w+\]?\]/g, "none");
  const headers = call.by === "script" ? { "next-action": id, accept: "text/x-component" } : {};
  const plain = { ...headers, "content-type": "text/plain;charset=UTF-8" };
  const answer = await ("text" in call
    ? asker.post(address, { headers: plain, data: call.text })
    : asker.post(address, { headers, multipart: call.fields }));
  return answer.status();
}

const state = JSON.stringify({ attempt: 0, done: false, message: "", faults: {}, written: {} });

/** What no page of ours sends. */
const unreadableCalls = ({ id }: ServerAction): Call[] => [
  ...["", "null", "5", "{", '["$K1"]', `[${state}]`, '["$@1"]', "[".repeat(5_000)].map(
    (text): Call => ({ by: "script", text }),
  ),
  ...lists.map((list): Call => ({ by: "script", fields: { _1_name: "x", "0": list } })),
  { by: "script", fields: { "0": `[${state},"$K1"]`, "1": '"$@1"' } },
  { by: "script", fields: { _1_name: "x" } },
  ...bindings.map(
    ([meant, before]): Call => ({
      by: "form",
      fields: {
        $ACTION_REF_1: "",
        "$ACTION_1:0": meant.replace("ID", id),
        ...(before === null ? {} : { "$ACTION_1:1": before }),
      },
    }),
  ),
];

const lists = [
  ...["null", "5", "{", "{}", "[]", '"$K1"', '[null,"$K1"]', '[5,"$K1"]', '[[],"$K1"]', `[${state},null]`],
  ...[`[${state},"$K2"]`, `[${state},"$K1","$K1"]`, `["$K1",${state}]`, '["$@1","$K1"]'],
  // What marks of React's would have resolved, and how deep nothing is.
  ...["$9", "$@9", "$Q9", "$W9", "$i9", "$h9", "$n9x", "$A9", "$r9", "$R9", "$0:0", "$F9"].map(
    (mark) => `[{"attempt":0,"written":{"a":"${mark}"}},"$K1"]`,
  ),
  `[{"a":${"[".repeat(200)}${"]".repeat(200)}},"$K1"]`,
];

const bindings: [meant: string, before: string | null][] = [
  ...["null", "5", "{", "[]", "[null]", "[5]", "[[]]", '["$9"]', '[{"a":"$@9"}]', `[${state},${state}]`].map(
    (before): [string, string] => ['{"id":"ID","bound":"$@1"}', before],
  ),
  ['{"id":"ID","bound":"$@1"}', null],
  ['{"id":"ID","bound":"$@9"}', `[${state}]`],
  ['{"id":"ID","bound":null}', `[${state}]`],
  ['{"id":"ID","bound":"$@1","and":"$Q9"}', `[${state}]`],
];

/** What is well formed and not what this action takes: no form, no state, or a state that another action has. */
const readableCalls = ({ id }: ServerAction): Call[] => [
  ...['["$K1"]', `[${state},"$K1"]`, '[{"attempt":"x","written":5},"$K1"]', '[{"attempt":9e99},"$K1"]'].map(
    (list): Call => ({ by: "script", fields: { _1_name: "x", "0": list } }),
  ),
  { by: "script", text: "[]" },
  { by: "form", fields: { [`$ACTION_ID_${id}`]: "" } },
  {
    by: "form",
    fields: { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${id}","bound":"$@1"}`, "$ACTION_1:1": "[{}]" },
  },
];
