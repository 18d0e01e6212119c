"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/action";
import { StartAssessment } from "@/domain/assessment-input";
import { startAssessment } from "@/server/commands/assessments";

export const start = action(StartAssessment, async (actor, input) => {
  const { id } = await startAssessment(actor, input);
  redirect(`/assessments/${id}`);
});
