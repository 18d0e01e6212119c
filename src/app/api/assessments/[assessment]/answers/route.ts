import { endpoint, jsonOf } from "@/app/endpoint";
import { parse } from "@/app/parse";
import type { Member } from "@/domain/actor";
import { SaveAnswer } from "@/domain/assessment-input";
import { Refusal } from "@/domain/refusal";
import { saveAnswer } from "@/server/commands/answers";

/** One field of one process: 4000 characters at most, with room for what JSON makes of them. */
const limit = 64 * 1024;

export const POST = endpoint(
  async (actor, request, { params }: RouteContext<"/api/assessments/[assessment]/answers">) => {
    requireWriter(actor, request);
    const { assessment } = await params;
    const change = parse(SaveAnswer, await jsonOf(request, limit));
    return saveAnswer(actor, { assessmentId: assessment, ...change });
  },
);

/** A page may outlive its session: what one person wrote is never saved as another's who signed in meanwhile. */
function requireWriter(actor: Member, request: Request): void {
  const writer = request.headers.get("x-person");
  if (writer !== null && writer !== actor.personId) throw new Refusal("signed-out", "signed-out.other");
}
