"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action, attempt } from "@/app/action";
import { parse } from "@/app/parse";
import type { Member } from "@/domain/actor";
import { AskForMore } from "@/domain/appraisal/weighing-input";
import { ChangeFinding, WithdrawFinding, WriteFinding } from "@/domain/finding-input";
import {
  CharacterisePractice,
  ChooseUnitValue,
  DropCharacterisation,
  DropUnitValue,
  JudgeGoal,
  WeighPracticeEvidence,
} from "@/domain/rating-input";
import { Refusal } from "@/domain/refusal";
import { characterisePractice, dropCharacterisation } from "@/server/commands/characterising";
import { changeFinding, withdrawFinding, writeFinding } from "@/server/commands/findings";
import { judgeGoal } from "@/server/commands/goal-judgements";
import { weighPracticeEvidence } from "@/server/commands/practice-verdicts";
import { askForMore } from "@/server/commands/requests";
import { chooseUnitValue, dropUnitValue } from "@/server/commands/unit-values";
import { requireActor } from "@/server/session";
import { practiceHref } from "./hrefs";

/**
 * Records the cell in hand; "and go on" leads to the next open one, which the form names. A value that is the one `offered`
 * was left as it stood, so that the rule decides: without JavaScript it was drawn before the questions were answered.
 */
export const characterise = action(
  CharacterisePractice.extend({
    onwards: z.enum(["stay", "next"]).default("stay"),
    offered: z.string().max(200).default(""),
    nextPractice: z.string().max(200).default(""),
    nextInstance: z.string().max(200).default(""),
    show: z.enum(["all", "open", "exceptions"]).default("all"),
  }),
  async (actor, { onwards, offered, nextPractice, nextInstance, show, value, ...input }) => {
    const own = value === undefined || value === offered ? {} : { value };
    await fresh(characterisePractice)(actor, { ...input, ...own });
    if (onwards === "stay" || nextPractice === "") return refresh();
    const next = { kind: "cell" as const, practice: nextPractice, instanceId: nextInstance };
    redirect(practiceHref(input.appraisalId, input.area, next, show, true));
  },
);

export const openAgain = action(DropCharacterisation, fresh(dropCharacterisation));
export const chooseForUnit = action(ChooseUnitValue, fresh(chooseUnitValue));
export const dropForUnit = action(DropUnitValue, fresh(dropUnitValue));
export const judge = action(JudgeGoal, fresh(judgeGoal));
export const weigh = action(WeighPracticeEvidence, fresh(weighPracticeEvidence));
export const write = action(WriteFinding, fresh(writeFinding));
export const change = action(ChangeFinding, fresh(changeFinding));
export const withdraw = action(WithdrawFinding, fresh(withdrawFinding));

/** A request about a practice unlocks no answer. */
export const ask = attempt(async (form) => {
  await askForMore(await requireActor(), { ...parse(AskForMore, form), unlocks: false });
  refresh();
});

/** Shows what stands now: after the act, and as well where somebody was quicker. */
function fresh<T>(run: (actor: Member, input: T) => Promise<void>) {
  return async (actor: Member, input: T): Promise<void> => {
    try {
      await run(actor, input);
    } catch (error) {
      if (error instanceof Refusal && error.reason === "conflict") refresh();
      throw error;
    }
    refresh();
  };
}
