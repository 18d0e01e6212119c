import type { Member } from "@/domain/actor";
import type { Answers } from "@/domain/oism3/answer";
import { ask, begin, sign, weigh } from "./appraise";
import { characterise, type Shown, type Weak } from "./characterise";
import { collect, type Library } from "./collect";

/** Who takes part in an appraisal of the demonstration. */
export type Cast = { manager: Member; owner: Member; appraiser: Member; library: Library };

const weak: Weak = {
  "ESP 1.4": { 1: "Nine of 31 threats above the acceptance line have no recorded decision." },
  "GP 2.5": { 0: "Two of five who weigh threats have had no training in it." },
};

/** Evidence for all that is declared, everything weighed, SM characterised, and signed. */
export async function appraiseWhole(cast: Cast, assessmentId: string, answers: Answers): Promise<void> {
  const shown = await bring(cast, assessmentId, answers);
  const id = await begin(cast.appraiser, assessmentId, ["Production", "Office"]);
  await weigh(cast.appraiser, id, answers, Object.keys(answers).length);
  await characterise(cast.appraiser, id, shown, { weak, practices: 20 });
  await sign(cast.appraiser, id);
}

/** The same half-way: some is weighed, an owner is asked for more, and SM is open from its generic practices on. */
export async function appraiseInPart(cast: Cast, assessmentId: string, answers: Answers): Promise<void> {
  const first = Object.fromEntries(Object.entries(answers).slice(0, 18));
  const shown = await bring(cast, assessmentId, first);
  const id = await begin(cast.appraiser, assessmentId, ["Group IT", "Data Centre Olten"]);
  await weigh(cast.appraiser, id, first, 14);
  await ask(cast.appraiser, cast.owner, id, "OSP-4");
  await characterise(cast.appraiser, id, shown, { weak, practices: 11 });
}

async function bring({ manager, library }: Cast, assessmentId: string, answers: Answers): Promise<Shown> {
  await collect(library, manager, assessmentId, answers);
  const idOf = (title: string) => {
    const [, id] = [...library].find(([paper]) => paper.title === title) ?? [];
    if (id === undefined) throw new Error(`${title} is in no library`);
    return id;
  };
  return { artifact: idOf("Security manual, version 7"), affirmation: idOf("Interview, head of operations") };
}
