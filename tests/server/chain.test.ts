import { beforeAll, describe, expect, test } from "vitest";
import { record } from "@/server/audit";
import { whole, within } from "@/server/db";
import { newDraft, processes, put } from "./assessing";
import { chainOf, firstBreak } from "./chain";
import { newOrganisation, type Stage } from "./organisation";
import { together } from "./outcome";
import { asOwner, undone } from "./owner";

let stage: Stage;
let draft: string;
const manager = () => stage.people.manager.actor;
const own = () => ({ organisation_id: stage.organisationId });
const chain = () => asOwner(own(), chainOf);

beforeAll(async () => {
  stage = await newOrganisation("Chain");
  draft = await newDraft(manager());
});

describe("the chain", () => {
  test("holds, also after twenty writes at once", async () => {
    const steps = processes
      .slice(0, 20)
      .map((process) => put(manager(), draft, { process, field: "document", value: "The wiki" }));
    await together(steps);
    const { events, head } = await chain();
    expect(firstBreak(events, head)).toBeNull();
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => BigInt(at + 1)));
  });

  test("holds whatever the details hold", async () => {
    const details = {
      text: '“ü” 🔑 \\ " \n',
      zero: 0,
      big: 123456789012,
      fraction: 0.1,

      list: [1, null, [2], {}],
      gone: undefined,
    };
    await within(whole(stage.organisationId), (tx) =>
      record(tx, manager(), stage.organisationId, "test.told", "subject", details),
    );
    const { events, head } = await chain();
    expect(firstBreak(events, head)).toBeNull();
  });

  test.each([
    ["changed in its details", `update audit_event set details = '{"x": 1}' where sequence = 3`, "altered 3"],
    ["changed in its action", "update audit_event set action = 'x' where sequence = 2", "altered 2"],
    [
      "given another time",
      "update audit_event set at = at + interval '1 second' where sequence = 4",
      "altered 4",
    ],
    [
      "laid at another's door",
      "update audit_event set person_id = gen_random_uuid() where sequence = 5",
      "altered 5",
    ],
    ["told of another subject", "update audit_event set subject = 'x' where sequence = 5", "altered 5"],
    ["taken from the middle", "delete from audit_event where sequence = 3", "missing 3"],
    ["taken from the beginning", "delete from audit_event where sequence = 1", "missing 1"],
    [
      "taken from the end",
      "delete from audit_event where sequence = (select max(sequence) from audit_event)",
      "cut-off",
    ],
    [
      "exchanged with the next",
      `update audit_event set sequence = -1 where sequence = 3;
       update audit_event set sequence = 3 where sequence = 4; update audit_event set sequence = 4 where sequence = -1`,
      "exchanged 3",
    ],
    [
      "put in",
      `insert into audit_event select organisation_id, 1 + (select max(sequence) from audit_event), at, person_id, action,
         subject, details, hash from audit_event where sequence = 1`,
      "altered",
    ],
    ["put behind the end", "update audit_head set sequence = sequence - 1", "beyond"],
    ["at the end, of another end", "update audit_head set hash = 'x'", "end"],
  ])("breaks where an event was %s", async (_what, tamper, where) =>
    asOwner(own(), (owner) =>
      undone(owner, async () => {
        await owner.query(tamper);
        const { events, head } = await chainOf(owner);
        const broken = firstBreak(events, head);
        expect(broken?.startsWith(where)).toBe(true);
      }),
    ),
  );
});
