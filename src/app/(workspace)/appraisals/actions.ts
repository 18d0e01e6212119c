"use server";
import { redirect } from "next/navigation";
import { action } from "@/app/action";
import { CloseAppraisal } from "@/domain/appraisal/scope-input";
import {
  breakOffAppraisal,
  changeInstances,
  changeScope,
  changeTeam,
} from "@/server/commands/appraisal-changes";
import { beginAppraisal } from "@/server/commands/appraisals";
import { BeginForm, InstancesForm, ScopeForm, TeamForm } from "./forms";

export const begin = action(BeginForm, async (actor, input) => {
  const { id } = await beginAppraisal(actor, input);
  redirect(`/appraisals/${id}`);
});

export const keepScope = action(ScopeForm, async (actor, input) => {
  await changeScope(actor, input);
  redirect(`/appraisals/${input.id}/scope#scope`);
});

export const keepInstances = action(InstancesForm, async (actor, input) => {
  await changeInstances(actor, input);
  redirect(`/appraisals/${input.id}/scope#instances`);
});

export const keepTeam = action(TeamForm, async (actor, input) => {
  await changeTeam(actor, input);
  redirect(`/appraisals/${input.id}`);
});

export const breakOff = action(CloseAppraisal, async (actor, input) => {
  await breakOffAppraisal(actor, input);
  redirect(`/appraisals/${input.id}`);
});
