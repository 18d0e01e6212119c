import { download } from "@/app/download";
import { endpoint } from "@/app/endpoint";
import { countUse } from "@/server/commands/rates";
import { exportAssessment } from "@/server/queries/export";

/** ?as=csv gives the table of answers; anything else the assessment file. */
export const GET = endpoint(
  async (actor, request, { params }: RouteContext<"/api/assessments/[assessment]/export">) => {
    const { assessment } = await params;
    const format = request.nextUrl.searchParams.get("as") === "csv" ? "csv" : "json";
    await countUse(actor, "export");
    const { name, text } = await exportAssessment(actor, assessment, format);
    return download(text, { name: `${name}.${format}`, type: types[format] });
  },
);

const types = { json: "application/json", csv: "text/csv; charset=utf-8" };
