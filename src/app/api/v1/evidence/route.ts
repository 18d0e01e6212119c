import { parse } from "@/app/parse";
import { operation, otherMethods } from "@/app/rest/door";
import { operations } from "@/app/rest/operations";
import { asked, pageOf } from "@/app/rest/paging";
import { AskEvidence } from "@/app/rest/shapes";
import { FindEvidence } from "@/domain/evidence/input";
import { listEvidence } from "@/server/queries/evidence";

/** How fresh an item is follows the day in UTC: a program has no place on the earth. */
export const GET = operation(operations.listEvidence, async (actor, request) => {
  const { search, archived, ...ask } = parse(AskEvidence, asked(request));
  const find = FindEvidence.parse({ q: search, ...ask });
  const today = new Date().toISOString().slice(0, 10);
  return pageOf(request, ask.page, await listEvidence(actor, { ...find, archived }, today));
});

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods("GET");
