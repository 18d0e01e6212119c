import { parse } from "@/app/parse";
import { operation, otherMethods } from "@/app/rest/door";
import { operations } from "@/app/rest/operations";
import { asked, pageOf } from "@/app/rest/paging";
import { AskAssessments } from "@/app/rest/shapes";
import { listAssessments } from "@/server/queries/assessments";

export const GET = operation(operations.listAssessments, async (actor, request) => {
  const ask = parse(AskAssessments, asked(request));
  return pageOf(request, ask.page, await listAssessments(actor, ask));
});

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods("GET");
