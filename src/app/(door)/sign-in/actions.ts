"use server";
import { redirect } from "next/navigation";
import { attempt } from "@/app/action";
import { ownPath } from "@/app/own-path";
import { parse } from "@/app/parse";
import { GiveCode, SignIn } from "@/domain/sign-in";
import { signIn } from "@/server/sign-in";

export const enter = attempt(async (form) => {
  const entered = await signIn("password", parse(SignIn, form));
  const to = ownPath(form["to"]);
  redirect(entered === "in" ? to : `/sign-in/second?to=${encodeURIComponent(to)}`);
});

/** The second step. */
export const giveCode = attempt(async (form) => {
  await signIn("code", parse(GiveCode, form));
  redirect(ownPath(form["to"]));
});
