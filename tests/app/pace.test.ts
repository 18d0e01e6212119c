import { expect, test } from "vitest";
import { sayCounting, sayPace } from "@/app/words/pace";
import { readPace } from "@/server/queries/pace";
import { newDraft, put } from "../server/assessing";
import { newOrganisation } from "../server/organisation";
import { refusal } from "../server/outcome";
import { asSuperuser } from "../server/owner";

test.each([
  [31, null, "31 of 45 answered, about 55 minutes left"],
  [31, 3, "31 of 45 answered, about 40 minutes left"],
  [44, 0.2, "44 of 45 answered, about one minute left"],
  [0, null, "0 of 45 answered, about 3 hours left"],
  [30, 4.2, "30 of 45 answered, about one hour left"],
  [45, 4, "45 of 45 answered"],
])("with %i answered at %s minutes a process one reads: %s", (answered, minutes, said) =>
  expect(sayPace({ answered, processes: 45, minutes })).toBe(said),
);

test("says from what it is counted", () => {
  expect(sayCounting({ minutes: null })).toContain("4 minutes for each process");
  expect(sayCounting({ minutes: 2 })).toContain("two minutes for each process");
});

test("is read from the reader's own changes, and by nobody who may not see the assessment", async () => {
  const { people } = await newOrganisation("Pace");
  const draft = await newDraft(people.manager.actor);
  for (const process of ["GP-1", "GP-2", "GP-3"])
    await put(people.manager.actor, draft, { process, field: "operated", value: "no" });
  // All within a glance: too fast to say anything of a pace.
  expect(await readPace(people.manager.actor, draft)).toBeNull();
  // Four minutes after each other; what the first of them took is known only once something comes before it.
  await asSuperuser((client) =>
    client.query(
      `update answer_change set at = at + interval '4 minutes' * substr(process, 4)::int where assessment_id = $1`,
      [draft],
    ),
  );
  expect(await readPace(people.manager.actor, draft)).toBeNull();
  await put(people.manager.actor, draft, { process: "GP-1", field: "documented", value: "no" });
  expect(await readPace(people.manager.actor, draft)).toBeCloseTo(4, 1);
  expect((await refusal(readPace(people.administrator.actor, draft))).reason).toBe("missing");
  expect((await refusal(readPace(people.contributor.actor, draft))).reason).toBe("missing");
});
