"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/app/action";
import { CarryOver, ConfirmCarried } from "@/domain/file-input";
import { carryOver, confirmCarried } from "@/server/commands/carry-over";

export const carry = action(CarryOver, async (actor, input) => {
  await carryOver(actor, input);
  redirect(`/assessments/${input.id}?show=unanswered`);
});

export const confirm = action(ConfirmCarried, async (actor, input) => {
  await confirmCarried(actor, input);
  refresh();
});
