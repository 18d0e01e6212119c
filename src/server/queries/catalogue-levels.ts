import "server-only";
import type { CatalogueProfile, Oism3 } from "@/catalogue/o-ism3";
import type { Actor } from "@/domain/actor";
import { asks, requirements } from "@/domain/oism3/capability";
import { capabilityNeeded } from "@/domain/oism3/maturity";
import { metricTypes } from "@/domain/oism3/model";
import { authorizeMember } from "../authorize";
import { presentOism3 } from "../editions";

export type CapabilityTable = Awaited<ReturnType<typeof seeCapabilityTable>>;

/** Table 2.1: what each capability level asks for and enables, and what the words in it mean. */
export async function seeCapabilityTable(actor: Actor) {
  authorizeMember(actor, "catalogue.read");
  const { source, capability, metricTypes: types, practices } = await presentOism3();
  return {
    source,
    levels: capability.map(({ level, name, runningTextName, provenance, bodyProvenance }) => ({
      level,
      name,
      runningTextName,
      origins: [provenance, bodyProvenance],
    })),
    /** Each thing that a level can ask for, and the levels that do. */
    requirements: requirements.map((requirement) => ({
      requirement,
      metric: metricTypes.some((type) => type === requirement),
      levels: capability.filter((level) => asks(level, requirement)).map(({ level }) => level),
    })),
    types: types.map(({ type, name, measures, provenance, bodyProvenance }) => ({
      type,
      name,
      measures,
      from: capability.find((level) => level.requires.includes(type))?.level ?? null,
      origins: { name: provenance, text: bodyProvenance },
    })),
    practices: practices.map(({ name, means, provenance, bodyProvenance }) => ({
      name,
      means,
      from: capability.find((level) => level.practices.includes(name))?.level ?? null,
      origins: { name: provenance, text: bodyProvenance },
    })),
  };
}

export type ProfileLadder = Awaited<ReturnType<typeof seeProfiles>>[number];

/** Every maturity profile of the edition as a ladder: what each level asks for in all, and what it adds. */
export async function seeProfiles(actor: Actor) {
  authorizeMember(actor, "catalogue.read");
  const oism3 = await presentOism3();
  return oism3.profiles.map((profile) => ladderOf(profile, oism3));
}

function ladderOf(profile: CatalogueProfile, { source, processes, capability }: Oism3) {
  return {
    source,
    id: profile.id,
    name: profile.name,
    note: profile.note,
    origin: profile.bodyProvenance,
    placedByUs: profile.placedByUs.length,
    total: processes.length,
    rungs: profile.levels.map(({ level, minimumCapability, adds }) => ({
      level,
      minimumCapability,
      capabilityName: capability.find((it) => it.level === minimumCapability)?.name ?? "",
      asked: capabilityNeeded(level, profile).size,
      adds: processes
        .filter(({ id }) => adds.includes(id))
        .map(({ id, name }) => ({ id, name, placedByUs: profile.placedByUs.includes(id) })),
    })),
  };
}
