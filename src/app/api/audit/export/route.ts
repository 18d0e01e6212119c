import { auditFilter } from "@/app/audit-query";
import { download } from "@/app/download";
import { endpoint } from "@/app/endpoint";
import { noteAuditExport } from "@/server/commands/audit";
import { exportAudit } from "@/server/queries/audit";
import { requireFresh, requireSession } from "@/server/session";

/** ?as=csv or json, with the filter of the page. That the log was taken along is itself part of it. */
export const GET = endpoint(async (actor, request) => {
  const session = await requireSession();
  requireFresh(session);
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const format = query["as"] === "csv" ? "csv" : "json";
  await noteAuditExport(actor, { format });
  const text = await exportAudit(actor, { ...auditFilter(query), timeZone: session.timeZone }, format);
  return download(text, { name: `audit.${format}`, type: types[format] });
});

const types = { json: "application/json", csv: "text/csv; charset=utf-8" };
