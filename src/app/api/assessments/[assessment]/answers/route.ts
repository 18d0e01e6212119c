import { endpoint, jsonOf } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { SaveAnswer } from "@/domain/assessment-input";
import { saveAnswer } from "@/server/commands/answers";

/** One field of one process: 4000 characters at most, with room for what JSON makes of them. */
const limit = 64 * 1024;

export const POST = endpoint(
  async (actor, request, { params }: RouteContext<"/api/assessments/[assessment]/answers">) => {
    const { assessment } = await params;
    const change = parse(SaveAnswer, await jsonOf(request, limit));
    return saveAnswer(actor, { assessmentId: assessment, ...change });
  },
);
