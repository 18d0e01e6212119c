import "server-only";
import type { Actor } from "@/domain/actor";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { whole, within } from "../db";
import { spend } from "./rates";

/** Records that the log is taken along; refuses it as too many where that was done too often. */
export async function noteAuditExport(actor: Actor, { format }: { format: string }): Promise<void> {
  authorizeMember(actor, "audit.read");
  const { organisationId, personId } = actor;
  await within(whole(organisationId), async (tx) => {
    await spend(tx, [{ limit: "export.account", of: personId }]);
    await record(tx, actor, organisationId, "audit.exported", organisationId, { format });
  });
}
