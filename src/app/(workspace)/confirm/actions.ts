"use server";
import { redirect } from "next/navigation";
import { attempt } from "@/app/action";
import { ownPath } from "@/app/own-path";
import { parse } from "@/app/parse";
import { ConfirmPassword } from "@/domain/sign-in";
import { confirmWithPassword } from "@/server/commands/confirming";
import { keepSession, requireSession } from "@/server/session";

export const confirmOneself = attempt(async (form) => {
  const { actor, reference } = await requireSession();
  await keepSession(await confirmWithPassword(actor, { ...parse(ConfirmPassword, form), reference }));
  redirect(ownPath(form["to"]));
});
