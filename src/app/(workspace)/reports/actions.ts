"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { action, attempt } from "@/app/action";
import { parse } from "@/app/parse";
import { reportSections } from "@/domain/report/kinds";
import { OrderReport, ReportId } from "@/domain/report/order-input";
import { deleteReport } from "@/server/commands/report-removal";
import { cancelReport } from "@/server/commands/reports";
import { requireSession } from "@/server/session";
import { order } from "./order";

/** A box that is not ticked is not sent, so that each section has a name of its own. */
export const make = attempt(async (form) => {
  const { actor, timeZone } = await requireSession();
  const sections = reportSections.filter((section) => form[`section-${section}`] !== undefined);
  await order(actor, timeZone, parse(OrderReport, { ...form, sections, names: form["names"] !== undefined }));
  redirect("/reports");
});

export const cancel = action(ReportId, async (actor, input) => {
  await cancelReport(actor, input);
  refresh();
});

export const remove = action(ReportId, async (actor, input) => {
  await deleteReport(actor, input);
  refresh();
});
