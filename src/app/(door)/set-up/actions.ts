"use server";
import { redirect } from "next/navigation";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { requireRepeated } from "@/app/repeated";
import { secretIn } from "@/app/secret-in";
import { visitor } from "@/domain/actor";
import { LinkSecret, RedeemLink } from "@/domain/sign-in";
import { requireOpenLink } from "@/server/queries/links";
import { signIn } from "@/server/sign-in";

/** Says before anything is written whether the link would open. */
export const tryLink = attempt(async (form) => {
  await requireOpenLink(visitor, parse(LinkSecret, { secret: secretIn(form) }));
});

export const setUp = attempt(async (form) => {
  const input = parse(RedeemLink, { ...form, secret: secretIn(form) });
  requireRepeated(form);
  redirect((await signIn("link", input)) === "in" ? "/" : "/sign-in/second");
});
