import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor, Member } from "@/domain/actor";
import type {
  AddMaterial,
  ChangeMaterial,
  RemoveMaterial,
  ReplaceMaterial,
  SwitchMaterial,
} from "@/domain/material-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { requireMaterialPractice, shippedOf } from "../material";
import { takeTurn } from "../turns";
import { answeredBefore, keepAnswer } from "./repeating";

/** Adds a text of one's own to the material of a practice. The same id again adds it once. */
export async function addMaterial(actor: Actor, input: AddMaterial): Promise<void> {
  const { id, area, practice, kind, text } = input;
  await requireMaterialPractice(area, practice);
  await change(actor, async (tx, member) => {
    const known = await tx.practiceMaterial.findFirst({ where: { id }, select: { personId: true } });
    const request = { key: id, action: "material.add", said: input };
    if (known !== null && known.personId !== member.personId) throw new Refusal("conflict", "key.used");
    const before = await answeredBefore(tx, member, request);
    if (known !== null || before !== null) return;
    await create(tx, member, { id, area, practice, kind, shipped: null, text, off: false });
    await keepAnswer(tx, member, request);
  });
}

/** Puts other words in the place of a shipped text. */
export async function replaceMaterial(actor: Actor, { text, ...input }: ReplaceMaterial): Promise<void> {
  await say(actor, input, { text });
}

/** Switches a shipped text off for the organisation, or on again. */
export async function switchMaterial(actor: Actor, { off, ...input }: SwitchMaterial): Promise<void> {
  await say(actor, input, { off });
}

/** Changes a text of one's own. */
export async function changeMaterial(actor: Actor, { id, version, text }: ChangeMaterial): Promise<void> {
  await change(actor, async (tx, member) => {
    const held = await find(tx, id);
    if (held.text === text) return;
    await update(tx, member, held, version, { text });
  });
}

/** Takes a text of one's own away; where it stood for a shipped one, that one stands again. Twice is no fault. */
export async function removeMaterial(actor: Actor, { id, version }: RemoveMaterial): Promise<void> {
  await change(actor, async (tx, member) => {
    const { organisationId } = member;
    const held = await tx.practiceMaterial.findFirst({ where: { id }, select: whole });
    if (held === null) return;
    if (held.version !== version) throw new Refusal("conflict", "material.stale");
    await tx.practiceMaterial.delete({
      where: { organisationId_id: { organisationId, id } },
      select: { id: true },
    });
    await record(tx, member, organisationId, "material.removed", id, { ...placeOf(held), text: held.text });
  });
}

type Place = Omit<ReplaceMaterial, "text">;
type Said = { text?: string; off?: boolean };

/** What is said of a shipped text: in the row that says something of it already, or in a new one. */
async function say(actor: Actor, { version, ...place }: Place, said: Said): Promise<void> {
  const { practice } = await requireMaterialPractice(place.area, place.practice);
  if (shippedOf(practice, place.kind)[place.shipped] === undefined)
    throw new Refusal("missing", "material.missing");
  await change(actor, async (tx, member) => {
    const held = await tx.practiceMaterial.findFirst({ where: place, select: whole });
    if (held === null && version === 0) {
      await create(tx, member, { id: randomUUID(), ...place, text: said.text ?? "", off: said.off ?? false });
      return;
    }
    if (held === null) throw new Refusal("conflict", "material.stale");
    const same = Object.entries(said).every(([name, value]) =>
      Object.entries(held).some(([key, kept]) => key === name && kept === value),
    );
    if (!same) await update(tx, member, held, version, said);
  });
}

/** One after another in the organisation, so that two never say something of one shipped text in two rows. */
async function change(actor: Actor, work: (tx: Tx, member: Member) => Promise<void>): Promise<void> {
  authorizeMember(actor, "material.change");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    await takeTurn(tx, `material ${organisationId}`);
    await work(tx, actor);
  });
}

type Fresh = {
  id: string;
  area: string;
  practice: string;
  kind: string;
  shipped: number | null;
  text: string;
  off: boolean;
};

async function create(tx: Tx, member: Member, data: Fresh): Promise<void> {
  const { organisationId, personId } = member;
  await tx.practiceMaterial.create({ data: { organisationId, ...data, personId }, select: { id: true } });
  const { text, off } = data;
  await record(tx, member, organisationId, "material.said", data.id, { ...placeOf(data), text, off });
}

async function update(tx: Tx, member: Member, held: Held, version: number, said: Said): Promise<void> {
  const { organisationId, personId } = member;
  if (held.version !== version) throw new Refusal("conflict", "material.stale");
  await tx.practiceMaterial.update({
    where: { organisationId_id: { organisationId, id: held.id } },
    data: { ...said, personId, version: { increment: 1 } },
    select: { id: true },
  });
  const { text, off } = held;
  const changed = { before: { text, off }, after: said };
  await record(tx, member, organisationId, "material.said", held.id, { ...placeOf(held), ...changed });
}

/** Where a text stands, for the audit: a shipped one's position where it stands for one. */
const placeOf = ({ area, practice, kind, shipped }: Omit<Fresh, "id" | "text" | "off">) => ({
  area,
  practice,
  kind,
  ...(shipped === null ? {} : { shipped }),
});

async function find(tx: Tx, id: string) {
  const held = await tx.practiceMaterial.findFirst({ where: { id }, select: whole });
  if (held === null) throw new Refusal("missing", "material.missing");
  return held;
}

type Held = Awaited<ReturnType<typeof find>>;

const whole = {
  id: true,
  area: true,
  practice: true,
  kind: true,
  shipped: true,
  text: true,
  off: true,
  version: true,
} as const;
