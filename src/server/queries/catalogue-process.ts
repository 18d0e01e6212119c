import "server-only";
import type { Process } from "@/catalogue/o-ism3";
import type { Actor } from "@/domain/actor";
import { capabilityNeeded } from "@/domain/oism3/maturity";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { presentOism3 } from "../editions";

export type ProcessPage = Awaited<ReturnType<typeof seeProcess>>;

/** All that the catalogue says of one process, and its neighbours in the edition's order. */
export async function seeProcess(actor: Actor, id: string) {
  authorizeMember(actor, "catalogue.read");
  const oism3 = await presentOism3();
  const { processes } = oism3;
  const at = processes.findIndex((process) => process.id === id);
  const process = processes[at];
  if (process === undefined) throw new Refusal("missing", "process.missing", { process: id });
  const { group, groupName, level, related, metrics, ...rest } = process;
  return {
    ...rest,
    source: oism3.source,
    level: { code: level, name: oism3.levels.find((it) => it.code === level)?.name ?? level },
    group: { code: group, name: groupName },
    place: at + 1,
    total: processes.length,
    previous: linkTo(processes[at - 1]),
    next: linkTo(processes[at + 1]),
    related: related.flatMap((it) => linkTo(processes.find((other) => other.id === it)) ?? []),
    metrics: metrics.map(({ type, name, unit }) => ({
      type,
      typeName: oism3.metricTypes.find((it) => it.type === type)?.name ?? type,
      name,
      unit,
      askedFrom: oism3.capability.find((it) => it.requires.includes(type))?.level ?? null,
    })),
    profiles: oism3.profiles.map((profile) => ({
      id: profile.id,
      name: profile.name,
      origin: profile.bodyProvenance,
      placedByUs: profile.placedByUs.includes(id),
      asks: profile.levels.map(({ level }) => ({
        maturity: level,
        capability: capabilityNeeded(level, profile).get(id) ?? null,
      })),
    })),
  };
}

function linkTo(process: Process | undefined) {
  return process && { id: process.id, name: process.name };
}
