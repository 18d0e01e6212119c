import { type NextRequest, NextResponse } from "next/server";
import { env } from "./env";
import { isReadable } from "./readable-form";
import { isMarked, requestMark } from "./request-mark";
import { isFromHere } from "./same-origin";

/**
 * Sets what every page says about itself, and turns away what another site would have changed. Nobody else is let in or kept
 * out here: queries and commands decide that.
 */
export async function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  // What a program reads is drawn by nobody.
  const policy = request.nextUrl.pathname.startsWith("/api/v1/") ? nothing : contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  if (!isMarked(headers.get("x-request-id")))
    headers.set("x-request-id", `${crypto.randomUUID()} ${requestMark()}`);
  headers.set("x-path", request.nextUrl.pathname);
  headers.set("content-security-policy", policy);
  const fault = await faultOf(request);
  const response =
    fault === null
      ? NextResponse.next({ request: { headers } })
      : new NextResponse(fault.says, { status: fault.status });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(fixed)) response.headers.set(name, value);
  return response;
}

/**
 * What lies ready passes by, and says of itself what it has to; so do the bytes of evidence, since a body over 10 MB would be
 * cut off here without a word, and the saving of an answer, which looks at all of this itself and happens most. Each by its whole
 * address, so that nothing else that begins alike goes without a policy.
 */
export const config = {
  matcher: [
    "/((?!_next/static/|fonts/|schemas/|icon\\.svg$|favicon\\.ico$|apple-touch-icon\\.png$|api/assessments/[^/]+/answers$|api/evidence/[^/]+/files/[^/]+(?:/preview(?:/.*)?)?$).*)",
  ],
};

/** Why a form goes no further: another site sent it, or it cannot be read, on which Next breaks. */
async function faultOf(request: NextRequest): Promise<{ status: number; says: string } | null> {
  if (looksItself.test(request.nextUrl.pathname)) return null;
  if (!isFromHere(request))
    return { status: 403, says: "This came from another site and was not carried out.\n" };
  const isRead = request.method !== "POST" || (await isReadable(request));
  return isRead ? null : { status: 400, says: "This form cannot be read.\n" };
}

/** Where a request comes from is looked at by every endpoint of ours; programs show a token, which no browser sends by itself. */
const looksItself = /^\/api\/(?!auth\/)/;

const fixed = {
  "cache-control": "private, no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "same-origin",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

const nothing = "default-src 'none'; frame-ancestors 'none'";

function contentPolicy(nonce: string): string {
  const development = env().NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
