"use server";
import { redirect } from "next/navigation";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { requireRepeated } from "@/app/repeated";
import { secretIn } from "@/app/secret-in";
import { visitor } from "@/domain/actor";
import { FoundByLink } from "@/domain/organisation";
import { foundByLink } from "@/server/commands/founding";
import { signIn } from "@/server/sign-in";

/** Founds, and signs in with what was just chosen. */
export const begin = attempt(async (form) => {
  const input = parse(FoundByLink, { ...form, secret: secretIn(form) });
  requireRepeated(form);
  await foundByLink(visitor, input);
  await signIn("password", { email: input.email, password: input.password });
  redirect("/");
});
