// Preloaded into the web server: writes down the address that a request really comes from, before anything reads it.
// What a client says of itself is believed from the named proxy alone. What asks in a way that nothing here answers, such
// as TRACE, another site's whole address or one that stands for no text, is told so before Next.js breaks on it. Where people
// come over https, what did not come so is turned away before a word of it is read: browsers would drop the sign-in.
import { Server } from "node:http";
import { BlockList, isIP } from "node:net";

const proxies = readProxies(process.env.TRUSTED_PROXY ?? "");
const loopback = readProxies("127.0.0.0/8, ::1");
const home = process.env.NEXTAUTH_URL ?? "";
const emit = Server.prototype.emit;

Server.prototype.emit = function (event, ...args) {
  if (event === "request" || event === "upgrade") {
    const isSealed = cameSealed(args[0]);
    settle(args[0]);
    if (!isSealed) return event === "request" ? refuseOpen(args[1]) : args[1].destroy();
  }
  if (event === "request" && !isPath(args[0].url)) return refuse(args[1], 400);
  if (event === "request" && !methodsFor(args[0].url).includes(args[0].method))
    return refuse(args[1], 405, methodsFor(args[0].url));
  return emit.call(this, event, ...args);
};

/** Whether a request came over https where people do, as the named proxy says. This machine and the proxy may ask how it goes. */
function cameSealed({ url, headers, socket }) {
  if (!home.startsWith("https:")) return true;
  const near = plain(socket.remoteAddress ?? "");
  const isHere =
    loopback.check(near, isIP(near) === 6 ? "ipv6" : "ipv4") || near === plain(socket.localAddress ?? "");
  if (/^\/api\/(health|ready|metrics)(\?|$)/.test(url) && (isHere || isProxy(near))) return true;
  const said = `${headers["x-forwarded-proto"] ?? ""}`.split(",");
  return isProxy(near) && said.every((one) => one.trim() === "https");
}

function refuseOpen(response) {
  const said = `Plumbline is served over https alone, at ${home}. Nothing that was sent here was read.\n`;
  // The rest of the body is not waited for.
  response
    .writeHead(421, { ...guarded, "content-type": "text/plain; charset=utf-8", connection: "close" })
    .end(said);
  return true;
}

/** What src/proxy.ts says of every page, as far as it bears on an answer without one. */
export const guarded = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** An address of ours, whose percent signs stand for text. */
function isPath(url) {
  try {
    return url.startsWith("/") && decodeURIComponent(url.split("?", 1)[0]).length > 0;
  } catch {
    return false;
  }
}

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** What lies ready is read and nothing else: on a POST to it Next.js breaks. */
const methodsFor = (url) => (liesReady.test(url) ? ["GET", "HEAD"] : methods);
const liesReady = /^\/(_next\/|fonts\/|schemas\/|icon\.svg|favicon\.ico|apple-touch-icon\.png)/;

function refuse(response, status, allowed = methods) {
  response.writeHead(status, { ...guarded, allow: allowed.join(", ") }).end();
  return true;
}

/** Leaves one address in the header, and no other word of a proxy's that did not come from it. */
export function settle(request) {
  const { headers, socket } = request;
  const near = plain(socket.remoteAddress ?? "");
  const passedOn = isProxy(near)
    ? `${headers["x-forwarded-for"] ?? ""}`.split(",").map((one) => plain(one.trim()))
    : [];
  const far = passedOn.reverse().find((one) => isIP(one) !== 0 && !isProxy(one));
  headers["x-forwarded-for"] = far ?? near;
  for (const name of ["forwarded", "x-real-ip"]) delete headers[name];
  if (!isProxy(near))
    for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"]) delete headers[name];
}

function isProxy(address) {
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** Addresses, or networks like 10.0.0.0/8, with commas between. */
function readProxies(written) {
  const list = new BlockList();
  for (const one of written.split(",").map((part) => part.trim())) {
    const [address = "", length] = one.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (isIP(address) === 0) continue;
    if (length === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(length), family);
  }
  return list;
}

/** An IPv4 address that came over IPv6 is one all the same. */
const plain = (address) => address.replace(/^::ffff:(?=\d+\.)/i, "");
