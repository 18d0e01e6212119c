import { endpoint } from "@/app/endpoint";
import { readProcesses } from "@/server/queries/answers";

export const GET = endpoint(
  async (actor, _request, { params }: RouteContext<"/api/assessments/[assessment]/processes">) =>
    readProcesses(actor, (await params).assessment),
);
