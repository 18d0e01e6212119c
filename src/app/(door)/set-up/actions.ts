"use server";
import { redirect } from "next/navigation";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { requireRepeated } from "@/app/repeated";
import { secretIn } from "@/app/secret-in";
import { RedeemLink } from "@/domain/sign-in";
import { signIn } from "@/server/sign-in";

export const setUp = attempt(async (form) => {
  const input = parse(RedeemLink, { ...form, secret: secretIn(form) });
  requireRepeated(form);
  redirect((await signIn("link", input)) === "in" ? "/" : "/sign-in/second");
});
