import { asData } from "@/app/endpoint";
import { system } from "@/domain/actor";
import { readReadiness } from "@/server/queries/service";

export const dynamic = "force-dynamic";

/** Whether requests are best sent here. For whoever spreads them over several, who has no account: it tells one word. */
export async function GET(): Promise<Response> {
  const readiness = await readReadiness(system);
  return Response.json({ readiness }, { status: readiness === "ready" ? 200 : 503, headers: asData });
}
