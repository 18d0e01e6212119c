import { endpoint } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { ReportId } from "@/domain/report/order-input";
import { cancelReport } from "@/server/commands/reports";

export const POST = endpoint(
  async (actor, _request, { params }: RouteContext<"/api/reports/[report]/cancel">) => {
    await cancelReport(actor, parse(ReportId, { id: (await params).report }));
    return {};
  },
);
