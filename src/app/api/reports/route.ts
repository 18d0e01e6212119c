import { order } from "@/app/(workspace)/reports/order";
import { endpoint, jsonOf } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { OrderReport } from "@/domain/report/order-input";
import { listReports } from "@/server/queries/reports";
import { requireSession } from "@/server/session";

/** ?page= walks through the reports, 25 at a time. */
export const GET = endpoint(async (actor, request) =>
  listReports(actor, {
    page: Math.max(1, Math.trunc(Number(request.nextUrl.searchParams.get("page"))) || 1),
  }),
);

/** An order names its sections and an assessment, and a few words. */
const limit = 16 * 1024;

/** Orders one; answers its id. */
export const POST = endpoint(async (actor, request) => {
  const { timeZone } = await requireSession();
  return order(actor, timeZone, parse(OrderReport, await jsonOf(request, limit)));
});
