import { jsonOf } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { operation, otherMethods } from "@/app/rest/door";
import { operations } from "@/app/rest/operations";
import { FieldChange } from "@/app/rest/shapes";
import { changeOf, etag, requireJson, versionOf } from "@/app/rest/versions";
import { SaveAnswer } from "@/domain/assessment-input";
import { saveAnswer } from "@/server/commands/answers";
import { readAnswerField } from "@/server/queries/answer-fields";

type Context = RouteContext<"/api/v1/assessments/[assessment]/answers/[process]/[field]">;

/** One text of 4000 characters at most, with room for what JSON makes of it. */
const limit = 64 * 1024;

export const GET = operation(operations.readField, async (actor, _request, { params }: Context) => {
  const { assessment, ...place } = await params;
  const read = await readAnswerField(actor, { assessmentId: assessment, ...place });
  return { body: read, headers: { etag: etag(read.version) } };
});

export const PATCH = operation(operations.changeField, async (actor, request, { params }: Context) => {
  const { assessment, process, field } = await params;
  requireJson(request);
  const made = { change: changeOf(request), version: versionOf(request) };
  const { value } = parse(FieldChange, await jsonOf(request, limit));
  const change = parse(SaveAnswer, { ...made, process, field, value });
  const { version, at } = await saveAnswer(actor, { assessmentId: assessment, ...change });
  return { body: { process, field, version, at }, headers: { etag: etag(version) } };
});

export const { OPTIONS, POST, PUT, DELETE } = otherMethods("GET", "PATCH");
