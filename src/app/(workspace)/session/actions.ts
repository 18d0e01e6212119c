"use server";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { SignIn } from "@/domain/sign-in";
import { signIn } from "@/server/sign-in";

/** Signs in without leaving the page. */
export const enterAgain = attempt(async (form) => signIn("password", parse(SignIn, form)));
