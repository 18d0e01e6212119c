// Preloaded into the web server: writes down the address that a request really comes from, before anything reads it.
// What a client says of itself is believed from the named proxy alone. What asks in a way that nothing here answers, such
// as TRACE, another site's whole address or one that stands for no text, is told so before Next.js breaks on it.
import { Server } from "node:http";
import { BlockList, isIP } from "node:net";

const proxies = readProxies(process.env.TRUSTED_PROXY ?? "");
const emit = Server.prototype.emit;

Server.prototype.emit = function (event, ...args) {
  if (event === "request" || event === "upgrade") settle(args[0]);
  if (event === "request" && !isPath(args[0].url)) return refuse(args[1], 400);
  if (event === "request" && !methods.includes(args[0].method)) return refuse(args[1], 405);
  return emit.call(this, event, ...args);
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

function refuse(response, status) {
  response.writeHead(status, { allow: methods.join(", "), "cache-control": "no-store" }).end();
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
