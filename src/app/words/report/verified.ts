import { sayGround } from "@/app/words/verified-ground";
import type { Report } from "@/domain/report/report";

type Process = Report["processes"][number];

/** Declared as not applicable, and no appraiser has accepted that: verified still asks for it. */
const isStillAsked = ({ applicable, verified }: Process): boolean =>
  !applicable && verified !== null && verified.lower !== null;

/** A bound of what is verified; of a process whose being left out waits to be accepted, that, since nothing of it was looked at. */
export function verifiedBound(process: Process, bound: "lower" | "upper"): string | number | null {
  const { verified } = process;
  const unseen = verified?.lower === 0 && verified.upper === 5;
  return isStillAsked(process) && unseen ? "left out, not accepted" : (verified?.[bound] ?? null);
}

/** Why declared and verified count over different numbers of processes; empty where they do not. */
export function sayVerifiedGround({ processes }: Report): string {
  return sayGround({
    declared: processes.filter(({ applicable }) => applicable).length,
    returned: processes.filter(isStillAsked).map(({ id }) => id),
  });
}
