import "server-only";
import type { Tx } from "./db";
import { loadProfile, offeredProfiles } from "./profiles";
import type { AssessmentRecord } from "./records";

/** Under which profile a result is read, and under which others it can be. */
export type Reading = {
  /** The profile that the assessment keeps. */
  kept: string;
  /** The other profile that it is read under, by name; null for the one it keeps. */
  under: string | null;
  chosen: string;
  choices: readonly { id: string; name: string }[];
};

/** The word that stands for the profile an assessment keeps. */
const pinned = "pinned";

/**
 * An assessment as another profile reads it: another reading of the same answers, which is never stored. Refuses as
 * missing a profile that is not there. Knows no permission.
 */
export async function readUnder(
  tx: Tx,
  assessment: AssessmentRecord,
  id: string = pinned,
): Promise<{ assessment: AssessmentRecord; reading: Reading }> {
  const { profile, oism3 } = assessment;
  const same = (other: object) => JSON.stringify(other) === JSON.stringify(profile.levels);
  const others = (await offeredProfiles(tx, oism3)).filter((one) => !same(one.profile.levels));
  const choices = [
    { id: pinned, name: profile.name },
    ...others.map((one) => ({
      id: one.profile.id,
      name: one.profile.name,
    })),
  ];
  const kept = { kept: profile.name, choices };
  if (id === pinned) return { assessment, reading: { ...kept, under: null, chosen: pinned } };
  const other = (await loadProfile(tx, oism3, id)).profile;
  const under = choices.find((choice) => choice.id === other.id)?.name ?? other.name;
  return {
    assessment: { ...assessment, profile: other },
    reading: { ...kept, under, chosen: other.id },
  };
}
