import "server-only";
import { asData, laterOf, status } from "@/app/endpoint";
import { refusalWords, sayFault, sayRefusal } from "@/app/words/refusals";
import { programRefusals } from "@/app/words/token-refusals";
import type { Params, Refusal } from "@/domain/refusal";
import { asked, tellFault } from "@/journal";
import { statuses } from "./statuses";
import { etag } from "./versions";

/** A refusal as a program reads it (RFC 9457), with the headers that its status asks for. */
export function problem(error: Refusal): Response {
  const { reason, code } = error;
  const told = byCode[code] ?? status[reason];
  return Response.json(
    {
      type: "about:blank",
      title: statuses[told]?.title ?? "Refused",
      status: told,
      detail: sayToProgram(error),
      code,
      params: paramsOf(error),
      fields: Object.fromEntries(error.fields.map((fault) => [fault.path, sayFault(fault)])),
      ...instance(),
    },
    { status: told, headers: { ...asData, "content-type": "application/problem+json", ...more(error) } },
  );
}

/** Before a first change there is nobody who made one, and no moment. */
function paramsOf({ code, params }: Refusal): Params {
  const { at, by, ...others } = params;
  return code === "answer.stale" && at === "" ? others : params;
}

/** What failed unexpectedly: told to the journal, and to whoever asked by the number of the request alone. */
export function fault(error: unknown): Response {
  tellFault(error, { during: "program" });
  const told = { title: "Internal Server Error", status: 500, code: "fault", params: {}, fields: {} };
  return Response.json(
    { type: "about:blank", ...told, detail: refusalWords.fault?.({}), ...instance() },
    { status: 500, headers: { ...asData, "content-type": "application/problem+json" } },
  );
}

/** The number of the request, by which the journal and the audit chain know it (RFC 9562). */
function instance(): { instance?: string } {
  const id = asked()?.id;
  return id === undefined ? {} : { instance: `urn:uuid:${id}` };
}

/** In words for a program, which has no page to load again and wrote nothing that could be lost. */
function sayToProgram(error: Refusal): string {
  const { code, reason, params } = error;
  const own = programRefusals[code] ?? (code in refusalWords ? undefined : programRefusals[reason]);
  return own === undefined ? sayRefusal(error) : own(params);
}

/** What HTTP has a number of its own for (RFC 9110, 13 and 15.5.6; RFC 6585, 3; the draft Idempotency-Key, 2.7). */
const byCode: Readonly<Record<string, number>> = {
  "answer.stale": 412,
  "body.other-type": 415,
  "if-match.missing": 428,
  "key.used": 422,
  "method.missing": 405,
};

/** Why a token did not open (RFC 6750, 3), what could be asked instead, and when it may be tried again. */
function more(error: Refusal): Record<string, string> {
  const { reason, code, params } = error;
  if (reason === "signed-out")
    return { "www-authenticate": 'Bearer realm="Plumbline", error="invalid_token"' };
  if (code === "method.missing") return { allow: String(params["allowed"]) };
  if (code === "body.other-type") return { "accept-patch": "application/json" };
  if (code === "answer.stale") return { etag: etag(Number(params["version"])) };
  if (code !== "token.narrow") return laterOf(error);
  const scope = String(params["scope"]);
  return { "www-authenticate": `Bearer realm="Plumbline", error="insufficient_scope", scope="${scope}"` };
}
