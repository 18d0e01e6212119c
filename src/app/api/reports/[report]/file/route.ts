import { attachment } from "@/app/download";
import { endpoint } from "@/app/endpoint";
import { parse } from "@/app/parse";
import type { ReportFormat } from "@/domain/report/kinds";
import { ReportId } from "@/domain/report/order-input";
import { openReport } from "@/server/queries/reports";

/** The file, to be kept. */
export const GET = endpoint(
  async (actor, _request, { params }: RouteContext<"/api/reports/[report]/file">) => {
    const { bytes, size, name, format } = await openReport(
      actor,
      parse(ReportId, { id: (await params).report }).id,
    );
    return new Response(new Blob(await bytes.toArray()), {
      headers: {
        "content-type": types[format],
        "content-length": `${size}`,
        ...attachment(name),
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  },
);

const office = "application/vnd.openxmlformats-officedocument";
const types: Readonly<Record<ReportFormat, string>> = {
  pdf: "application/pdf",
  pptx: `${office}.presentationml.presentation`,
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  csv: "text/csv; charset=utf-8",
  json: "application/json",
};
