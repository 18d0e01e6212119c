"use server";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { requireRepeated } from "@/app/repeated";
import { ChangePassword } from "@/domain/sign-in";
import { changePassword } from "@/server/commands/passwords";
import { requireSession } from "@/server/session";

export const changeOwnPassword = attempt(async (form) => {
  const { actor, reference } = await requireSession();
  const input = parse(ChangePassword, form);
  requireRepeated(form);
  await changePassword(actor, { ...input, reference });
});
