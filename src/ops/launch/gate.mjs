// Preloaded into the web server, which starts while the database is brought up to date: until whoever started it says that this
// is done, everybody is told to wait.
import { Server } from "node:http";
import { guarded } from "./address.mjs";

const emit = Server.prototype.emit;
let isOpen = false;
process.stdin.once("data", () => {
  isOpen = true;
});

Server.prototype.emit = function (event, ...args) {
  if (isOpen || (event !== "request" && event !== "upgrade")) return emit.call(this, event, ...args);
  return event === "request" ? refuse(args[1]) : args[1].destroy();
};

function refuse(response) {
  response
    .writeHead(503, {
      ...guarded,
      "content-type": "text/plain; charset=utf-8",
      "retry-after": "2",
      connection: "close",
    })
    .end("Plumbline is starting. Nothing that was saved is lost. Try again in a few seconds.\n");
  return true;
}
