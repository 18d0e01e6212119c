"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/action";
import { SignOff, WithdrawSignature } from "@/domain/appraisal/weighing-input";
import { signOff, withdrawSignature } from "@/server/commands/sign-offs";

export const sign = action(SignOff, async (actor, input) => {
  await signOff(actor, input);
  redirect(`/appraisals/${input.appraisalId}`);
});

export const withdraw = action(WithdrawSignature, async (actor, input) => {
  await withdrawSignature(actor, input);
  redirect(`/appraisals/${input.appraisalId}`);
});
