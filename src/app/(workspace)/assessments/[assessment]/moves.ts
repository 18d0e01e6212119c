"use server";
import { redirect } from "next/navigation";
import { action, type FormState, showingBoth } from "@/app/action";
import { found } from "@/app/found";
import { DescribeAssessment, MoveAssessment } from "@/domain/assessment-input";
import { describeAssessment } from "@/server/commands/assessments";
import {
  archiveAssessment,
  reopenAssessment,
  restoreAssessment,
  submitAssessment,
  takeBackAssessment,
} from "@/server/commands/transitions";
import { readDescription } from "@/server/queries/description";

export const submit = action(MoveAssessment, async (actor, input) => {
  await submitAssessment(actor, input);
  redirect(`/assessments/${input.id}/result`);
});

export const takeBack = action(MoveAssessment, async (actor, input) => {
  await takeBackAssessment(actor, input);
  redirect(`/assessments/${input.id}`);
});

export const reopen = action(MoveAssessment, async (actor, input) => {
  await reopenAssessment(actor, input);
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

const keepDescription = action(DescribeAssessment, async (actor, input) => {
  await describeAssessment(actor, input);
  redirect(`/assessments/${input.id}`);
});

export async function describe(before: FormState, data: FormData): Promise<FormState> {
  return showingBoth(keepDescription, async (actor, form) => {
    const { version, name, unit, scope, from, to, target } = await found(
      readDescription(actor, form.id ?? ""),
    );
    return { version, values: { name, unit, scope, from, to, target: String(target) } };
  })(before, data);
}
