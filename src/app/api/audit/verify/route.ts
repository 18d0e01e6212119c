import { z } from "zod";
import { endpoint } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { sayBreak } from "@/app/words/audit";
import { verifyAudit } from "@/server/queries/audit-chain";

const After = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** ?after=… verifies the next part of the chain. */
export const GET = endpoint(async (actor, request) => {
  const after = parse(After, request.nextUrl.searchParams.get("after") ?? "0");
  const { breaks, ...part } = await verifyAudit(actor, after);
  return { ...part, broken: breaks.map(sayBreak) };
});
