"use server";
import { redirect } from "next/navigation";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { Refusal } from "@/domain/refusal";
import { RedeemLink } from "@/domain/sign-in";
import { signIn } from "@/server/sign-in";

export const setUp = attempt(async (form) => {
  const input = parse(RedeemLink, form);
  if (form["repeated"] !== input.password) throw notRepeated();
  await signIn("link", input);
  redirect("/");
});

function notRepeated(): Refusal {
  const code = "password.not-repeated";
  return new Refusal("invalid", code, {}, [{ path: "repeated", code, params: {} }]);
}
