"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action, attempt } from "@/app/action";
import { parse } from "@/app/parse";
import {
  AddAddress,
  AddEvidence,
  AddRevision,
  ChangeEvidence,
  ContentKey,
  EvidenceKey,
  LinkAnswerEvidence,
} from "@/domain/evidence/input";
import { addEvidence, archiveEvidence, changeEvidence, restoreEvidence } from "@/server/commands/evidence";
import { linkAnswerEvidence } from "@/server/commands/evidence-answers";
import { addAddress, addRevision, removeAddress } from "@/server/commands/evidence-contents";
import { removeFile } from "@/server/commands/evidence-files";
import { requireActor } from "@/server/session";

/** An item with the link it is given at once, beside the answer it is added for. All is looked at before any is done. */
export const addItem = attempt(async (form) => {
  const actor = await requireActor();
  const { linkId, url, assessmentId } = form;
  const item = parse(AddEvidence, form);
  const there = { id: linkId, evidenceId: item.id };
  const address = url ? parse(AddAddress, { ...there, url }) : null;
  const place = assessmentId ? parse(LinkAnswerEvidence, { ...form, ...there }) : null;
  await addEvidence(actor, item);
  if (address !== null) await addAddress(actor, address);
  if (place !== null) await linkAnswerEvidence(actor, place);
  redirect(`/evidence/${item.id}`);
});

/** The same beside a list, which is drawn anew once the file has arrived. */
export const addItemHere = action(AddEvidence, addEvidence);

export const changeItem = action(ChangeEvidence, async (actor, input) => {
  await changeEvidence(actor, input);
  refresh();
});

export const putItemAway = action(EvidenceKey, async (actor, input) => {
  await archiveEvidence(actor, input);
  refresh();
});

export const bringItemBack = action(EvidenceKey, async (actor, input) => {
  await restoreEvidence(actor, input);
  refresh();
});

export const reviseItem = action(AddRevision, async (actor, input) => {
  await addRevision(actor, input);
  refresh();
});

export const addLink = action(AddAddress, async (actor, input) => {
  await addAddress(actor, input);
  refresh();
});

export const removeFileOf = action(ContentKey, async (actor, input) => {
  await removeFile(actor, input);
  refresh();
});

export const removeLink = action(ContentKey, async (actor, input) => {
  await removeAddress(actor, input);
  refresh();
});
