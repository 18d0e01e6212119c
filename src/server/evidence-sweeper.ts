import "server-only";
import { system } from "@/domain/actor";
import { faultOf, tell } from "@/journal";
import { sweepEvidence } from "./commands/evidence-sweep";

/** Sweeps an organisation's evidence once a day, a while after somebody has added to it. Returns at once. */
export function sweepSoon(organisationId: string): void {
  if (Date.now() - (swept.get(organisationId) ?? 0) < day) return;
  swept.set(organisationId, Date.now());
  const sweep = () =>
    sweepEvidence(system, organisationId).catch((error: unknown) =>
      tell("error", "evidence-not-swept", { organisation: organisationId, ...faultOf(error) }),
    );
  setTimeout(sweep, aWhile).unref();
}

const swept = new Map<string, number>();
const day = 24 * 60 * 60 * 1000;
/** So that it is in the way of nobody who uploads several. */
const aWhile = 60 * 1000;
