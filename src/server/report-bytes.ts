import "server-only";
import { whole, within } from "./db";
import { reportKey } from "./report-rows";
import { storage } from "./storage";
import { takeTurn } from "./turns";

/** Lets go of the file of a report that is no more, unless another says the very same. */
export async function releaseReport(organisationId: string, sha256: string): Promise<void> {
  await within(whole(organisationId), async (tx) => {
    const key = reportKey(organisationId, sha256);
    await takeTurn(tx, key);
    const other = await tx.report.findFirst({ where: { sha256 }, select: { id: true } });
    if (other === null) await storage().remove(key);
  });
}
