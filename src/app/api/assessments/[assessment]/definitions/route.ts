import { endpoint } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { FindDefinitions } from "@/domain/definition-input";
import { readDefinitions } from "@/server/queries/definitions";

export const GET = endpoint(
  async (actor, request, { params }: RouteContext<"/api/assessments/[assessment]/definitions">) => {
    const { type } = parse(FindDefinitions, Object.fromEntries(request.nextUrl.searchParams));
    return readDefinitions(actor, (await params).assessment, type);
  },
);
