import "server-only";
import { z } from "zod";
import type { Oism3 } from "@/catalogue/o-ism3";
import type { Actor, Member } from "@/domain/actor";
import type { ProfileLevel } from "@/domain/oism3/model";
import { readProfileFile } from "@/domain/oism3/profile-file";
import type { CopyProfile, ImportProfile, PutAwayProfile, SaveProfile } from "@/domain/oism3/profile-input";
import { type FieldFault, Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { presentOism3 } from "../editions";
import { holdOwnProfile, loadProfile, loadProfiles } from "../profiles";
import { takeTurn } from "../turns";
import { answeredBefore, keepAnswer, type Repeatable } from "./repeating";

/** Copies a profile, shipped or own, under a name of its own. The same key again gives the same copy. */
export const copyProfile = (actor: Actor, input: CopyProfile): Promise<{ id: string }> =>
  add(actor, { key: input.key, action: "profile.copied", said: input }, async (tx, oism3) => {
    const { from, name } = input;
    const { profile, note } = await loadProfile(tx, oism3, from);
    return { name, note, basedOn: profile.name, levels: profile.levels };
  });

/** Takes in a profile from a file, under the file's name or one given. The same key again gives the same profile. */
export const importProfile = (actor: Actor, input: ImportProfile): Promise<{ id: string }> =>
  add(actor, { key: input.key, action: "profile.imported", said: input }, async (_tx, oism3) => {
    const { name, text } = input;
    const { edition, note = "", profile } = readProfileFile(text);
    if (edition !== oism3.edition)
      throw wrong({ path: "file", code: "profile.other-edition", params: { edition: oism3.edition } });
    return { name: name || profile.name, note, basedOn: "", levels: profile.levels };
  });

/** Changes one's own profile; assessments keep the one that they were started with. */
export async function saveProfile(actor: Actor, input: SaveProfile): Promise<void> {
  authorizeMember(actor, "profile.change");
  const { organisationId, personId } = actor;
  const oism3 = await presentOism3();
  await within({ ...reach(actor), personId }, async (tx) => {
    const held = await holdOwnProfile(tx, oism3, input.id);
    if (held.version !== input.version) throw new Refusal("conflict", "profile.stale");
    if (held.archived) throw new Refusal("conflict", "profile.archived");
    requireKnown(oism3, input.levels);
    await requireFreeName(tx, oism3, actor, input.name, input.id);
    await tx.ownProfile.update({
      where: { organisationId_id: { organisationId, id: input.id } },
      data: {
        name: input.name,
        note: input.note,
        levels: plain(input.levels),
        changedAt: new Date(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await record(tx, actor, organisationId, "profile.changed", input.id, { name: input.name });
  });
}

/** Puts one's own profile away: it is no longer offered. Nothing is deleted. */
export const archiveProfile = (actor: Actor, input: PutAwayProfile): Promise<void> =>
  putAway(actor, input, "profile.archived", new Date());

/** Offers an archived profile again. */
export const restoreProfile = (actor: Actor, input: PutAwayProfile): Promise<void> =>
  putAway(actor, input, "profile.restored", null);

type Fresh = { name: string; note: string; basedOn: string; levels: readonly ProfileLevel[] };

async function add(
  actor: Actor,
  request: Repeatable,
  make: (tx: Tx, oism3: Oism3) => Promise<Fresh>,
): Promise<{ id: string }> {
  authorizeMember(actor, "profile.change");
  const { organisationId, personId } = actor;
  const oism3 = await presentOism3();
  return within({ ...reach(actor), personId }, async (tx) => {
    const before = await answeredBefore(tx, actor, request);
    if (before !== null) return Added.parse(before);
    const { levels, ...fresh } = await make(tx, oism3);
    requireKnown(oism3, levels);
    await requireFreeName(tx, oism3, actor, fresh.name);
    const { id } = await tx.ownProfile.create({
      data: { organisationId, editionId: oism3.edition, ...fresh, levels: plain(levels) },
      select: { id: true },
    });
    await keepAnswer(tx, actor, request, { id });
    const told = { name: fresh.name, basedOn: fresh.basedOn };
    await record(tx, actor, organisationId, request.action, id, told);
    return { id };
  });
}

async function putAway(
  actor: Actor,
  { id, version }: PutAwayProfile,
  event: string,
  archivedAt: Date | null,
) {
  authorizeMember(actor, "profile.change");
  const { organisationId, personId } = actor;
  const oism3 = await presentOism3();
  await within({ ...reach(actor), personId }, async (tx) => {
    const held = await holdOwnProfile(tx, oism3, id);
    if (held.version !== version) throw new Refusal("conflict", "profile.stale");
    await tx.ownProfile.update({
      where: { organisationId_id: { organisationId, id } },
      data: { archivedAt, changedAt: new Date(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, organisationId, event, id, { name: held.profile.name });
  });
}

/** Names are told apart by eye, so capitals do not count; archived profiles and shipped ones keep theirs. */
async function requireFreeName(tx: Tx, oism3: Oism3, actor: Member, name: string, own?: string) {
  await takeTurn(tx, `profiles ${actor.organisationId}`);
  const same = ({ profile }: { profile: { id: string; name: string } }) =>
    profile.id !== own && profile.name.toLowerCase() === name.toLowerCase();
  if ((await loadProfiles(tx, oism3)).some(same))
    throw wrong({ path: "name", code: "profile.name-taken", params: { name } });
}

function requireKnown({ processes }: Oism3, levels: readonly ProfileLevel[]): void {
  const known = new Set(processes.map(({ id }) => id));
  const odd = levels.flatMap(({ adds }) => adds).find((id) => !known.has(id));
  if (odd !== undefined)
    throw wrong({ path: "processes", code: "profile.unknown-process", params: { process: odd } });
}

const wrong = (fault: FieldFault) => new Refusal("invalid", fault.code, fault.params, [fault]);

const plain = (levels: readonly ProfileLevel[]) => JSON.parse(JSON.stringify(levels));

const Added = z.object({ id: z.uuid() });
