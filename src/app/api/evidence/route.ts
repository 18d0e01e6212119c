import { endpoint } from "@/app/endpoint";
import { dayIn } from "@/app/words/assignments";
import { sayLineOf, sayTitle } from "@/app/words/evidence";
import { FindEvidence } from "@/domain/evidence/input";
import { listEvidence } from "@/server/queries/evidence";

/** Items to choose from: those that the reader may open. */
export const GET = endpoint(async (actor, request) => {
  const find = FindEvidence.parse(Object.fromEntries(request.nextUrl.searchParams));
  const { lines } = await listEvidence(actor, find, dayIn(new Date(), "UTC"));
  return lines
    .filter(({ opens }) => opens)
    .map((line) => ({ id: line.id, title: sayTitle(line), line: sayLineOf(line) }));
});
