import { operation, otherMethods } from "@/app/rest/door";
import { operations } from "@/app/rest/operations";
import { seeAssessment } from "@/server/queries/assessments";

type Context = RouteContext<"/api/v1/assessments/[assessment]">;

export const GET = operation(operations.seeAssessment, async (actor, _request, { params }: Context) => {
  const head = await seeAssessment(actor, (await params).assessment);
  return { body: { ...head, profile: head.profile.name } };
});

export const { OPTIONS, POST, PUT, PATCH, DELETE } = otherMethods("GET");
