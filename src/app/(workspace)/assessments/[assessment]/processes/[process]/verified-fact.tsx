import { sayBounds } from "@/app/words/result";
import type { ProcessView } from "@/server/queries/answers";
import type { Fact } from "@/ui/facts";
import { LevelMark } from "@/ui/level-mark";

/** The capability that appraisers verified, beside the declared one below; nothing before an appraisal. */
export function verifiedFact({ verified }: Pick<ProcessView, "verified">): Fact[] {
  if (verified === null) return [];
  const { lower, upper } = verified;
  if (lower === null) return [{ term: "Verified", value: "not applicable" }];
  const label = sayBounds(verified);
  return [{ term: "Verified", value: <LevelMark lower={lower} upper={upper} label={label} /> }];
}
