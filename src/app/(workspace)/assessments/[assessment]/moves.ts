"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/action";
import { DescribeAssessment, MoveAssessment } from "@/domain/assessment-input";
import { describeAssessment } from "@/server/commands/assessments";
import {
  archiveAssessment,
  restoreAssessment,
  submitAssessment,
  takeBackAssessment,
} from "@/server/commands/transitions";

export const submit = action(MoveAssessment, async (actor, input) => {
  await submitAssessment(actor, input);
  redirect(`/assessments/${input.id}/result`);
});

export const takeBack = action(MoveAssessment, async (actor, input) => {
  await takeBackAssessment(actor, input);
  redirect(`/assessments/${input.id}`);
});

export const archive = action(MoveAssessment, async (actor, input) => {
  await archiveAssessment(actor, input);
  redirect("/assessments?state=archived");
});

export const restore = action(MoveAssessment, async (actor, input) => {
  await restoreAssessment(actor, input);
  redirect(`/assessments/${input.id}`);
});

export const describe = action(DescribeAssessment, async (actor, input) => {
  await describeAssessment(actor, input);
  redirect(`/assessments/${input.id}`);
});
