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
  const said = await ask(address, staged).catch(() => "");
  if (/^stream: OK$/.test(said)) return { verdict: "clean" };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found !== undefined) return { verdict: "infected", found };
  if (/size limit exceeded/i.test(said)) throw new Refusal("too-large", "evidence.scanner-limit");
  throw new Refusal("conflict", "evidence.scanner-silent");
}

/** clamd's INSTREAM: pieces led by their length, ended by a length of nought, and one line for an answer. */
async function ask(address: string, staged: Staged): Promise<string> {
  const colon = address.lastIndexOf(":");
  const host = address.slice(0, colon).replace(/^\[|\]$/g, "");
  const socket = connect({ host, port: Number(address.slice(colon + 1)) });
  socket.setTimeout(patience, () => socket.destroy(new Error("The scanner says nothing")));
  const answer = read(socket);
  try {
    await Promise.race([once(socket, "connect"), answer]);
    await Promise.race([send(socket, staged), answer]);
    return await answer;
  } finally {
    socket.destroy();
  }
}

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

function read(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    socket.on("data", (piece) => {
      said += piece.toString("utf8");
    });
    socket.once("end", () => resolve(said.replace(/\0.*$/s, "").trim()));
    socket.once("error", reject);
    socket.once("close", () => resolve(said.replace(/\0.*$/s, "").trim()));
  });
}

/** A scanner that says nothing for a minute has gone. */
const patience = 60_000;
