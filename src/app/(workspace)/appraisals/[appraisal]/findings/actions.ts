"use server";
import { refresh } from "next/cache";
import { action, attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { RemarkOnFinding, ShowFindings, WriteFinalFinding } from "@/domain/finding-input";
import { writeFinalFinding } from "@/server/commands/findings";
import { remarkOnFinding, showFindings } from "@/server/commands/showing-findings";
import { requireActor } from "@/server/session";
import { hereField } from "./here-field";

/** The instances that are ticked stand in the form under a name of their own each. */
export const show = attempt(async (form) => {
  const instances = Object.keys(form).flatMap((name) => hereField.instanceOf(name) ?? []);
  await showFindings(await requireActor(), parse(ShowFindings, { ...form, instances: instances.join(" ") }));
  refresh();
});

export const remark = action(RemarkOnFinding, async (actor, input) => {
  await remarkOnFinding(actor, input);
  refresh();
});

export const conclude = action(WriteFinalFinding, async (actor, input) => {
  await writeFinalFinding(actor, input);
  refresh();
});
