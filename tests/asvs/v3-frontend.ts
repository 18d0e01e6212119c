import { away, type Chapter, met, metOnce } from "./standing";

const proxy = "src/proxy.ts";

export const frontend: Chapter = {
  "V3.2.1": met(
    "Show nothing as what it is not",
    "tests/app/evidence-opening.test.ts § gives the bytes as a file to keep, which can do nothing",
    "src/app/evidence-file.ts § sandbox; default-src 'none'",
    "src/app/download.ts § ...attachment(name),",
  ),
  "V3.2.2": met(
    "Show text as text",
    "tests/architecture/absent.test.ts § markup is never written as text",
    "e2e/attacks/hostile-texts.spec.ts § whatever people write stays text, on every page and in every file",
  ),
  "V3.3.1": metOnce(
    "the public address is https, which the start demands beyond this machine",
    "Send cookies over TLS alone",
    "src/server/browser-here.ts § name: secure ? `__Host-",
    "src/ops/launch/public.mjs § browsers would drop the sign-in without a word",
  ),
  "V3.3.2": met(
    "Send cookies to our own pages alone",
    'src/server/browser-here.ts § cookieNamed("plumbline-step", "strict")',
    "e2e/attacks/web.spec.ts § over plain http on this machine no script reads the session's cookie, and no other site sends it along",
  ),
  "V3.3.3": metOnce(
    "the public address is https",
    "Bind every cookie to this host",
    "src/server/browser-here.ts § export const libraryCookies",
    "src/server/browser-here.ts § name: secure ? `__Host-",
    "src/server/single-sign-on.ts § __Host-plumbline-sso",
    "e2e/attacks/web.spec.ts § behind a proxy that speaks https the cookie is tied to the host, and only its own pages change anything",
  ),
  "V3.3.4": met(
    "Hide the session's cookie from scripts",
    "src/server/browser-here.ts § options: { httpOnly: true",
    "src/server/sign-in.ts § jar.set(name, decodeURIComponent(value), { ...options",
    "e2e/attacks/web.spec.ts § over plain http on this machine no script reads the session's cookie, and no other site sends it along",
  ),
  "V3.4.1": met(
    "Ask for TLS for a year and more",
    `${proxy} § max-age=63072000; includeSubDomains`,
    "next.config.ts § strict-transport-security",
    "e2e/attacks/web.spec.ts § every page, found or not, runs no script but its own, lies in no frame, and is kept by nobody",
  ),
  "V3.4.2": met(
    "Let no other site read answers",
    "tests/architecture/absent.test.ts § no other site is let in to read",
  ),
  "V3.4.3": met(
    "Run scripts with a nonce alone",
    `${proxy} § "object-src 'none'"`,
    `${proxy} § "base-uri 'none'"`,
    "e2e/attacks/web.spec.ts § every page, found or not, runs no script but its own, lies in no frame, and is kept by nobody",
  ),
  "V3.4.4": met(
    "Let no browser guess a type",
    `${proxy} § "x-content-type-options": "nosniff"`,
    "next.config.ts § x-content-type-options",
    "tests/app/endpoint.test.ts § and all that is answered as data is kept by nobody on the way, and lies in nobody's frame",
    "tests/app/evidence-opening.test.ts § gives the bytes as a file to keep, which can do nothing",
  ),
  "V3.4.5": met("Tell other sites nothing of our addresses", `${proxy} § "referrer-policy": "same-origin"`),
  "V3.4.6": met(
    "Lie in nobody's frame",
    `${proxy} § "frame-ancestors 'none'"`,
    "next.config.ts § frame-ancestors 'none'",
    "tests/app/endpoint.test.ts § and all that is answered as data is kept by nobody on the way, and lies in nobody's frame",
    "src/app/evidence-file.ts § frame-ancestors 'self'",
    "e2e/attacks/web.spec.ts § every page, found or not, runs no script but its own, lies in no frame, and is kept by nobody",
  ),
  "V3.5.1": met(
    "Take changes from our own pages alone",
    "tests/app/evidence-endpoint.test.ts § is closed to other sites, visitors, and whoever may not change the item",
    'src/app/endpoint.ts § if (!isFromHere(request)) throw new Refusal("forbidden", "body.foreign")',
    "src/proxy.ts § if (!isFromHere(request))",
    "e2e/attacks/attacks.spec.ts § another site changes nothing in a signed-in browser's name, by no route and no form",
  ),
  "V3.5.2": met(
    "Not trust in a question that the browser may not ask",
    'src/same-origin.ts § if (site !== null) return site === "same-origin"',
  ),
  "V3.5.3": met(
    "Change nothing on a mere look",
    "tests/app/endpoint.test.ts § whoever only reads may come from anywhere",
    'src/same-origin.ts § if (method === "GET" || method === "HEAD") return true',
  ),
  "V3.5.4": away("Separate applications on separate hosts", "There is one application on the host."),
  "V3.5.5": away(
    "Messages between windows",
    "None are listened to. Tabs speak over a channel that other origins cannot reach.",
  ),
  "V3.7.1": met(
    "Use what browsers still keep up",
    "tests/architecture/absent.test.ts § no plug-in is asked for",
  ),
  "V3.7.2": met(
    "Lead nobody elsewhere unasked",
    "src/app/own-path.ts § /^\\/(?![/\\\\])/.test(to)",
    "src/server/single-sign-on.ts § authorization: { url: provider.authorization_endpoint",
    "e2e/attacks/attacks.spec.ts § nobody is led to another site",
  ),
};
