"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "@/app/action";
import { AnswerRequest, CloseRequest } from "@/domain/appraisal/weighing-input";
import { answerRequest, askForMore, closeRequest } from "@/server/commands/requests";
import { weighAnswers } from "@/server/commands/weighings";
import { AskForm, WeighForm, WeighManyForm } from "./forms";

/** What more is asked for is asked of somebody at once. */
export const weigh = action(WeighForm, async (actor, { weighing, request }) => {
  if (request !== null) await askForMore(actor, request);
  await weighAnswers(actor, weighing);
  refresh();
});

export const weighMany = action(WeighManyForm, async (actor, { next, ...weighing }) => {
  await weighAnswers(actor, weighing);
  if (next !== "") redirect(`/appraisals/${weighing.appraisalId}/processes/${next}`);
  refresh();
});

export const ask = action(AskForm, async (actor, input) => {
  await askForMore(actor, input);
  refresh();
});

export const answer = action(AnswerRequest, async (actor, input) => {
  await answerRequest(actor, input);
  refresh();
});

export const close = action(CloseRequest, async (actor, input) => {
  await closeRequest(actor, input);
  refresh();
});
