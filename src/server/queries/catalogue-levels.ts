import "server-only";
import type { Actor } from "@/domain/actor";
import { asks, requirements } from "@/domain/oism3/capability";
import { metricTypes } from "@/domain/oism3/model";
import { authorizeMember } from "../authorize";
import { presentOism3 } from "../editions";
import { ladderOf, type ProfileLadder } from "../profile-ladder";

export type { ProfileLadder } from "../profile-ladder";

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

/** Every maturity profile of the edition as a ladder: what each level asks for in all, and what it adds. */
export async function seeProfiles(actor: Actor): Promise<ProfileLadder[]> {
  authorizeMember(actor, "catalogue.read");
  const oism3 = await presentOism3();
  return oism3.profiles.map((profile) => ladderOf(profile, oism3));
}
