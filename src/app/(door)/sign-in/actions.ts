"use server";
import { redirect } from "next/navigation";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { SignIn } from "@/domain/sign-in";
import { signIn } from "@/server/sign-in";

export const enter = attempt(async (form) => {
  await signIn("password", parse(SignIn, form));
  redirect(ownPath(form["to"]));
});

/** Only a path of ours is followed, never another site. */
function ownPath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) ? to : "/";
}
