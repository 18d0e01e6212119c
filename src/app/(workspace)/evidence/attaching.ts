"use server";
import { refresh } from "next/cache";
import { action } from "@/app/action";
import {
  LinkAnswerEvidence,
  LinkPracticeEvidence,
  UnlinkAnswerEvidence,
  UnlinkPracticeEvidence,
} from "@/domain/evidence/input";
import { linkAnswerEvidence, unlinkAnswerEvidence } from "@/server/commands/evidence-answers";
import { linkPracticeEvidence, unlinkPracticeEvidence } from "@/server/commands/evidence-practices";

export const attachToAnswer = action(LinkAnswerEvidence, async (actor, input) => {
  await linkAnswerEvidence(actor, input);
  refresh();
});

export const detachFromAnswer = action(UnlinkAnswerEvidence, async (actor, input) => {
  await unlinkAnswerEvidence(actor, input);
  refresh();
});

export const attachToPractice = action(LinkPracticeEvidence, async (actor, input) => {
  await linkPracticeEvidence(actor, input);
  refresh();
});

export const detachFromPractice = action(UnlinkPracticeEvidence, async (actor, input) => {
  await unlinkPracticeEvidence(actor, input);
  refresh();
});
