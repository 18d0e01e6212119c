import "server-only";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { Refusal } from "@/domain/refusal";
import { env } from "@/env";
import type { Staged } from "./storage";

/** What a scanner said of a file; unscanned where the operator has set none up. */
export type Scan = { verdict: "clean" | "unscanned" } | { verdict: "infected"; found: string };

/** Lets the scanner look at a file. Refuses where it does not answer, or with no verdict: what was not looked at is not kept. */
export async function scan(staged: Staged): Promise<Scan> {
  const address = env().EVIDENCE_CLAMD;
  if (address === undefined) return { verdict: "unscanned" };
  const { said, brokeOff } = await ask(address, staged);
  if (/^stream: OK$/.test(said)) return { verdict: "clean" };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found !== undefined) return { verdict: "infected", found };
  // It may hang up on a file that is too large for it so soon that its reason is lost on the way.
  if (brokeOff || /size limit exceeded/i.test(said)) throw new Refusal("too-large", "evidence.scanner-limit");
  throw new Refusal("conflict", "evidence.scanner-silent");
}

/** clamd's INSTREAM: pieces led by their length, ended by a length of nought, and one line for an answer. */
async function ask(address: string, staged: Staged): Promise<{ said: string; brokeOff: boolean }> {
  const colon = address.lastIndexOf(":");
  const host = address.slice(0, colon).replace(/^\[|\]$/g, "");
  const socket = connect({ host, port: Number(address.slice(colon + 1)) });
  socket.setTimeout(patience, () => socket.destroy());
  const answer = read(socket);
  try {
    const reached = await Promise.race([once(socket, "connect").then(yes, no), answer.then(no)]);
    // It may answer and hang up before everything was sent: then its answer counts, and not that sending failed.
    const sent = reached && (await Promise.race([send(socket, staged).then(yes, no), answer.then(no)]));
    const said = await answer;
    return { said, brokeOff: reached && !sent && said === "" };
  } finally {
    socket.destroy();
  }
}

const yes = () => true;
const no = () => false;

async function send(socket: Socket, staged: Staged): Promise<void> {
  const gone = new AbortController();
  socket.once("close", () => gone.abort());
  socket.write("zINSTREAM\0");
  for await (const piece of staged.read()) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await once(socket, "drain", { signal: gone.signal });
  }
  socket.write(Buffer.alloc(4));
}

/** What it says until it hangs up; nothing where it cannot be reached. */
function read(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const done = () => resolve(said.replace(/\0.*$/s, "").trim());
    socket.on("data", (piece) => {
      said += piece.toString("utf8");
    });
    socket.once("end", done);
    socket.once("error", done);
    socket.once("close", done);
  });
}

/** A scanner that says nothing for a minute has gone. */
const patience = 60_000;
