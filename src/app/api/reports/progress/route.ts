import { endpoint } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { ReportIds } from "@/domain/report/order-input";
import { readProgress } from "@/server/queries/reports";

/** ?ids=…,… says how far each has come. */
export const GET = endpoint(async (actor, request) =>
  readProgress(actor, parse(ReportIds, request.nextUrl.searchParams.get("ids") ?? "")),
);
