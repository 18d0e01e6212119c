import "server-only";
import type { Oism3 } from "@/catalogue/o-ism3";
import type { Provenance } from "@/domain/catalogue";
import { capabilityNeeded } from "@/domain/oism3/maturity";
import type { Profile } from "@/domain/oism3/model";

export type ProfileLadder = ReturnType<typeof ladderOf>;

/** A profile with what is said of it. */
export type DescribedProfile = Profile & {
  note: string;
  placedByUs: readonly string[];
  bodyProvenance: Provenance;
};

/** A profile as a ladder: what each level asks for in all, and what it adds. */
export function ladderOf(profile: DescribedProfile, { source, processes, capability }: Oism3) {
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
