import type { NextRequest } from "next/server";
import { asData } from "@/app/endpoint";
import { bearerOf } from "@/app/rest/door";
import { system } from "@/domain/actor";
import { readCounts, showsCounts } from "@/server/queries/service";

/** What Prometheus collects. Figures alone; who asks is a program of the operator's, which has no account. */
export async function GET(request: NextRequest): Promise<Response> {
  const address = request.headers.get("x-forwarded-for") ?? "";
  if (!(await showsCounts(system, { bearer: bearerOf(request), address })))
    return new Response(null, { status: 401, headers: { ...asData, "www-authenticate": "Bearer" } });
  const { text, type } = await readCounts(system);
  return new Response(text, { headers: { ...asData, "content-type": type } });
}
