import { beginAppraisal } from "@/server/commands/appraisals";
import { appraising } from "./appraising";
import type { Side } from "./busy";

type Doors = Readonly<Record<string, () => Promise<unknown>>>;

/** What appraising added that takes the id of something, given an id of theirs. */
export function appraisalDoors(sides: () => { ours: Side; theirs: Side }): Doors {
  const draft = () => sides().theirs.draft;
  const appraiser = () => sides().ours.people.appraiser.actor;
  return {
    beginAppraisal: () => beginAppraisal(appraiser(), appraising(appraiser(), draft())),
  };
}

/** What it added that takes no id of an organisation's, with the reason. */
export const appraisalWithoutId: Readonly<Record<string, string>> = {
  makeMove: "part of a command",
  keepVerified: "part of a command",
  forgetVerified: "part of a command",
  takeWeighingBack: "part of a command",
};
