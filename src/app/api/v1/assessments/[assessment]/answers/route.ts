import { operation, otherMethods } from "@/app/rest/door";
import { operations } from "@/app/rest/operations";
import { readAnswers } from "@/server/queries/answer-fields";

type Context = RouteContext<"/api/v1/assessments/[assessment]/answers">;

export const GET = operation(operations.readAnswers, async (actor, _request, { params }: Context) => ({
  body: { items: await readAnswers(actor, (await params).assessment) },
}));

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods("GET");
