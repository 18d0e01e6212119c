import "server-only";
import { randomUUID } from "node:crypto";
import { IncomingMessage, Server, ServerResponse } from "node:http";
import { type Asked, asPartOf, tell } from "@/journal";
import { requestMark } from "@/request-mark";
import { isDraining, watchServer } from "./drain";
import { count, underWay } from "./metrics";
import { classOf, shapeOf } from "./routes";

/** Gives every request an id that the journal, the audit chain and whoever asks know, and tells and counts how it went. */
export function watchRequests(): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]): boolean {
    const [request, response] = args;
    const isRequest =
      event === "request" && request instanceof IncomingMessage && response instanceof ServerResponse;
    if (!isRequest) return Reflect.apply(emit, this, [event, ...args]);
    watchServer(this);
    const asked: Asked = { id: randomUUID(), did: [] };
    request.headers["x-request-id"] = `${asked.id} ${requestMark()}`;
    response.setHeader("x-request-id", asked.id);
    if (isDraining()) response.setHeader("connection", "close");
    watch(request, response, asked);
    sayUnavailable(response, asked);
    return asPartOf(asked, () => Reflect.apply(emit, this, [event, ...args]));
  };
}

/** Next.js has one number for every page that failed; a browser, a proxy and a crawler wait for 503. */
function sayUnavailable(response: ServerResponse, asked: Asked): void {
  const writeHead = response.writeHead;
  response.writeHead = (...head: [number, ...never[]]) => {
    const isAway = asked.unavailable === true && head[0] === 500;
    if (isAway) response.setHeader("retry-after", "5");
    return Reflect.apply(writeHead, response, isAway ? [503, ...head.slice(1)] : head);
  };
}

function watch(request: IncomingMessage, response: ServerResponse, asked: Asked): void {
  const started = performance.now();
  const method = request.method ?? "";
  // Kept now: whoever answers may write it anew.
  const [pathname = "/"] = (request.url ?? "/").split("?");
  underWay(1);
  response.once("close", () => {
    underWay(-1);
    const seconds = (performance.now() - started) / 1000;
    const { statusCode: status, writableFinished } = response;
    count({ route: classOf(pathname), method, status, seconds }, asked.did);
    if (isReading(method) && status < 400) return;
    asPartOf(asked, () =>
      tell(levelOf(status), "request", {
        method: method.slice(0, 20),
        route: shapeOf(pathname),
        status,
        ms: Math.round(seconds * 1000),
        address: `${request.headers["x-forwarded-for"] ?? ""}`,
        ...(asked.did.length > 0 ? { did: asked.did } : {}),
        ...(writableFinished ? {} : { brokenOff: true }),
      }),
    );
  });
}

const isReading = (method: string) => method === "GET" || method === "HEAD" || method === "OPTIONS";
const levelOf = (status: number) =>
  status >= 500 ? "error" : status === 401 || status === 403 || status === 429 ? "warning" : "info";
