import "server-only";
import { asData, laterOf, status } from "@/app/endpoint";
import { refusalWords, sayFault, sayRefusal } from "@/app/words/refusals";
import type { Refusal } from "@/domain/refusal";
import { asked, tellFault } from "@/journal";

/** A refusal as a program reads it (RFC 9457), with the headers that its status asks for. */
export function problem(error: Refusal): Response {
  const { reason, code, params } = error;
  const told = byCode[code] ?? status[reason];
  return Response.json(
    {
      type: "about:blank",
      title: titles[told] ?? "Refused",
      status: told,
      detail: sayRefusal(error),
      code,
      params,
      fields: Object.fromEntries(error.fields.map((fault) => [fault.path, sayFault(fault)])),
      ...instance(),
    },
    { status: told, headers: { ...asData, "content-type": "application/problem+json", ...more(error) } },
  );
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

/** What HTTP has a number of its own for (RFC 9110, 13; RFC 6585, 3). */
const byCode: Readonly<Record<string, number>> = { "answer.stale": 412, "if-match.missing": 428 };

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Content Too Large",
  428: "Precondition Required",
  429: "Too Many Requests",
  503: "Service Unavailable",
};

/** RFC 6750, 3: why a token did not open; and when it may be tried again. */
function more(error: Refusal): Record<string, string> {
  const { reason, code, params } = error;
  if (reason === "signed-out")
    return { "www-authenticate": 'Bearer realm="Plumbline", error="invalid_token"' };
  if (code !== "token.narrow") return laterOf(error);
  const scope = String(params["scope"]);
  return { "www-authenticate": `Bearer realm="Plumbline", error="insufficient_scope", scope="${scope}"` };
}
