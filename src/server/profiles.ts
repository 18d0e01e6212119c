import "server-only";
import { z } from "zod";
import type { Oism3 } from "@/catalogue/o-ism3";
import type { Profile } from "@/domain/oism3/model";
import { profileSchema } from "@/domain/oism3/profile-schema";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";

/** A maturity profile, shipped with the edition or the organisation's own. Knows no permission. */
export type ProfileRecord = {
  profile: Profile;
  note: string;
  own: boolean;
  basedOn: string;
  archived: boolean;
  /** 0 for a shipped one, which nobody changes. */
  version: number;
  changedAt: string | null;
  /** The processes of a shipped one that this product placed by its own judgement. */
  placedByUs: readonly string[];
};

/** Every profile for an edition: the shipped ones, then the organisation's own by name. */
export async function loadProfiles(tx: Tx, oism3: Oism3): Promise<ProfileRecord[]> {
  const rows = await tx.ownProfile.findMany({
    where: { editionId: oism3.edition },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: whole,
  });
  return [...shippedProfiles(oism3), ...rows.map(recordOf)];
}

/** The profiles that an assessment can be started with, or read under: all but what was put away. */
export const offeredProfiles = async (tx: Tx, oism3: Oism3): Promise<ProfileRecord[]> =>
  (await loadProfiles(tx, oism3)).filter(({ archived }) => !archived);

/** The profile that an id names, or a refusal as missing; an archived one is found as well. */
export async function loadProfile(tx: Tx, oism3: Oism3, id: string): Promise<ProfileRecord> {
  const shipped = shippedProfiles(oism3).find(({ profile }) => profile.id === id);
  if (shipped !== undefined) return shipped;
  const row = isId(id)
    ? await tx.ownProfile.findFirst({ where: { id, editionId: oism3.edition }, select: whole })
    : null;
  if (row === null) throw new Refusal("missing", "profile.missing");
  return recordOf(row);
}

/** The same of one's own, held against everybody else until the transaction ends. */
export async function holdOwnProfile(tx: Tx, oism3: Oism3, id: string): Promise<ProfileRecord> {
  if (isId(id)) await tx.$queryRaw`select id from own_profile where id = ${id}::uuid for update`;
  const found = await loadProfile(tx, oism3, id);
  if (!found.own) throw new Refusal("conflict", "profile.shipped");
  return found;
}

const shippedProfiles = ({ profiles }: Oism3): ProfileRecord[] =>
  profiles.map(({ id, name, levels, note, placedByUs }) => ({
    profile: { id, name, levels },
    note,
    own: false,
    basedOn: "",
    archived: false,
    version: 0,
    changedAt: null,
    placedByUs,
  }));

type Row = {
  id: string;
  name: string;
  note: string;
  basedOn: string;
  levels: unknown;
  archivedAt: Date | null;
  changedAt: Date;
  version: number;
};

const recordOf = ({ id, name, levels, archivedAt, changedAt, ...row }: Row): ProfileRecord => ({
  ...row,
  profile: profileSchema.parse({ id, name, levels }),
  own: true,
  archived: archivedAt !== null,
  changedAt: changedAt.toISOString(),
  placedByUs: [],
});

const isId = (id: string) => z.uuid().safeParse(id).success;

const whole = {
  id: true,
  name: true,
  note: true,
  basedOn: true,
  levels: true,
  archivedAt: true,
  changedAt: true,
  version: true,
} as const;
