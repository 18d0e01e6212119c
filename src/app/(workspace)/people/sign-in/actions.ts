"use server";
import { refresh } from "next/cache";
import { attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { RequireFactor, SetSingleSignOn } from "@/domain/sso";
import { requireFactor, setSingleSignOn } from "@/server/commands/securing";
import { requireFresh, requireSession } from "@/server/session";

export const askFactor = attempt(async (form) => {
  const session = await requireSession();
  requireFresh(session);
  await requireFactor(session.actor, parse(RequireFactor, form));
  refresh();
});

export const setSso = attempt(async (form) => {
  const session = await requireSession();
  requireFresh(session);
  await setSingleSignOn(session.actor, parse(SetSingleSignOn, form));
  refresh();
});
