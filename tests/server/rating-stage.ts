import { beforeAll, beforeEach } from "vitest";
import { characterisePractice } from "@/server/commands/characterising";
import { chooseUnitValue } from "@/server/commands/unit-values";
import { newAppraisal } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";
import { asPartial, backFirst, instancesIn, judging } from "./rating";

/** SM appraised at two instances, anew before each test of a file, and what is done to its first practice. */
export function ratingStage(name: string) {
  let stage: Stage;
  let appraisal = "";
  let instances: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    stage = await newOrganisation(name);
  });
  beforeEach(async () => {
    appraisal = (await newAppraisal(stage.people.manager.actor, appraiser())).id;
    instances = await instancesIn(stage, appraisal);
    await backFirst(stage, appraisal, instances);
  });
  const appraiser = () => stage.people.appraiser.actor;
  const it = () => instances["Group IT"] ?? "";
  const bern = () => instances["Plant Bern"] ?? "";
  const cell = () => ({ appraisalId: appraisal, area: "SM", practice: "ESP 1.1", version: 0 });
  return {
    stage: () => stage,
    appraisal: () => appraisal,
    ...{ appraiser, it, bern, cell },
    choose: (value: "FI" | "LI" | "PI" | "NI", version = 0) =>
      chooseUnitValue(appraiser(), {
        ...cell(),
        version,
        value,
        weaknessesMatter: false,
        reason: "It does not matter to the goal.",
      }),
    /** Fully implemented at one instance, partially at the other: the rule leaves LI or PI. */
    differ: async () => {
      await characterisePractice(appraiser(), judging(appraisal, it()));
      await characterisePractice(appraiser(), judging(appraisal, bern(), asPartial));
    },
  };
}
