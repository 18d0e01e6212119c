"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { AssignProcesses, SayDone } from "@/domain/assignment-input";
import { PostComment } from "@/domain/comment-input";
import { assignProcesses, handBack, sayDone } from "@/server/commands/assignments";
import { requireActor } from "@/server/session";
import { chosenIn } from "./chosen";
import { isShow } from "./showing";

/** From the table of all processes, back to it. */
export const assign = attempt(async (form) => {
  const actor = await requireActor();
  const input = parse(AssignProcesses, { ...form, processes: chosenIn(form) });
  await assignProcesses(actor, input);
  const show = isShow(form.show) ? form.show : "all";
  redirect(`/assessments/${input.assessmentId}/assign?show=${show}`);
});

/** From the screen of one process. */
export const assignOne = attempt(async (form) => {
  const actor = await requireActor();
  const input = parse(AssignProcesses, { ...form, processes: chosenIn(form) });
  await assignProcesses(actor, input);
  refresh();
});

export const finish = attempt(async (form) => {
  await sayDone(await requireActor(), parse(SayDone, form));
  refresh();
});

export const returnToOwner = attempt(async (form) => {
  await handBack(await requireActor(), parse(PostComment, form));
  refresh();
});
