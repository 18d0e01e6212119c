import "server-only";
import type { Oism3 } from "@/catalogue/o-ism3";
import type { Actor, Member } from "@/domain/actor";
import { type ProfileFile, profileFormat, profileVersion } from "@/domain/oism3/profile-file";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { presentOism3 } from "../editions";
import { ladderOf } from "../profile-ladder";
import { loadProfile, loadProfiles, type ProfileRecord } from "../profiles";

export type ProfileLine = ReturnType<typeof lineOf>;

/** The shipped profiles and the organisation's own; archived ones only when asked for. */
export async function listProfiles(actor: Actor, { archived }: { archived: boolean }) {
  authorizeMember(actor, "profile.read");
  const records = await read(actor, (tx, oism3) => loadProfiles(tx, oism3));
  return {
    lines: records.filter((one) => one.archived === archived).map(lineOf),
    archived: records.filter((one) => one.archived).length,
    mayChange: can(actor, "profile.change"),
  };
}

export type ProfileView = Awaited<ReturnType<typeof readProfile>>;

/** One profile: as a ladder, and process by process. */
export async function readProfile(actor: Actor, id: string) {
  authorizeMember(actor, "profile.read");
  return read(actor, async (tx, oism3) => {
    const found = await loadProfile(tx, oism3, id);
    const { profile, note, placedByUs } = found;
    return {
      ...lineOf(found),
      edition: oism3.name,
      levels: profile.levels.map(({ level, minimumCapability }) => ({ level, minimumCapability })),
      capability: oism3.capability.map(({ level, name }) => ({ level, name })),
      processes: placesOf(oism3, found),
      ladder: ladderOf({ ...profile, note, placedByUs, bodyProvenance: "ours" }, oism3),
      mayChange: can(actor, "profile.change"),
    };
  });
}

export type ProfileComparison = Awaited<ReturnType<typeof compareProfiles>>;

/** The same for who may change it. */
export async function readProfileToChange(actor: Actor, id: string): Promise<ProfileView> {
  authorizeMember(actor, "profile.change");
  return readProfile(actor, id);
}

/** What a file is read against. */
export async function readImport(actor: Actor) {
  authorizeMember(actor, "profile.change");
  return { edition: (await presentOism3()).name };
}

/** Two profiles side by side: per level and per process what each asks, and where they differ. By default the first two there are. */
export async function compareProfiles(actor: Actor, one: string | null, other: string | null) {
  authorizeMember(actor, "profile.read");
  return read(actor, async (tx, oism3) => {
    const choices = (await loadProfiles(tx, oism3)).map(({ profile: { id, name } }) => ({ id, name }));
    const chosen = (id: string | null, at: number) =>
      loadProfile(tx, oism3, id ?? choices[at]?.id ?? choices[0]?.id ?? "");
    const [first, second] = [await chosen(one, 0), await chosen(other, 1)];
    const [here, there] = [placesOf(oism3, first), placesOf(oism3, second)];
    return {
      profiles: [lineOf(first), lineOf(second)] as const,
      choices,
      levels: [1, 2, 3, 4, 5].map((level) => ({
        level,
        minimum: [minimumAt(first, level), minimumAt(second, level)] as const,
      })),
      processes: here.map(({ id, name, level, ...asked }, i) => {
        const asks = [
          asked,
          { from: there[i]?.from ?? null, capability: there[i]?.capability ?? null },
        ] as const;
        return { id, name, level, asks, differs: JSON.stringify(asks[0]) !== JSON.stringify(asks[1]) };
      }),
    };
  });
}

/** A profile as a file that another organisation can take in. */
export async function exportProfile(actor: Actor, id: string): Promise<ProfileFile> {
  authorizeMember(actor, "profile.read");
  return read(actor, async (tx, oism3) => {
    const { profile, note } = await loadProfile(tx, oism3, id);
    return {
      format: profileFormat,
      version: profileVersion,
      edition: oism3.edition,
      ...(note === "" ? {} : { note }),
      profile,
    };
  });
}

async function read<T>(actor: Member, look: (tx: Tx, oism3: Oism3) => Promise<T>): Promise<T> {
  const oism3 = await presentOism3();
  return within(reach(actor), (tx) => look(tx, oism3));
}

function lineOf({ profile, placedByUs: _, ...said }: ProfileRecord) {
  const { id, name, levels } = profile;
  const asked = levels.flatMap(({ adds }) => adds).length;
  return { ...said, id, name, top: levels.length, asked };
}

/** Every process in the edition's order, with the level that adds it and the capability that this level asks. */
function placesOf({ processes }: Oism3, { profile }: ProfileRecord) {
  return processes.map(({ id, name, level }) => {
    const adding = profile.levels.find(({ adds }) => adds.includes(id));
    return { id, name, level, from: adding?.level ?? null, capability: adding?.minimumCapability ?? null };
  });
}

const minimumAt = ({ profile }: ProfileRecord, level: number) =>
  profile.levels.find((it) => it.level === level)?.minimumCapability ?? null;
