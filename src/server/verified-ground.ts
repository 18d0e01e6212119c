import "server-only";
import type { Tx } from "./db";

/**
 * Over how many processes an assessment is declared, and those that are declared not applicable without an appraiser having
 * accepted it: what is verified asks for them as well. Knows no permission.
 */
export async function loadVerifiedGround(tx: Tx, assessmentId: string) {
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId },
    orderBy: { process: "asc" },
    select: { process: true, applicable: true, verifiedLower: true },
  });
  const left = rows.filter(({ applicable }) => !applicable);
  return {
    declared: rows.length - left.length,
    returned: left.filter(({ verifiedLower }) => verifiedLower !== null).map(({ process }) => process),
  };
}
