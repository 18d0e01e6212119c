import { connect, createServer, type Socket } from "node:net";

/**
 * Stands between the product and its database and counts round trips, whoever asks for them and by whichever library: a question
 * is complete with a Query, or with the Sync that ends a prepared one (PostgreSQL's protocol, version 3).
 */
export async function startCountingProxy(database: URL) {
  let trips = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(database.port), database.hostname);
    const count = counter(() => {
      trips += 1;
    });
    client.on("data", count);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      open.add(socket.on("error", () => {}));
      socket.on("close", () => [client, upstream].map((one) => one.destroy()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(database);
  url.port = `${address !== null && typeof address === "object" ? address.port : 0}`;
  return {
    url: `${url}`,
    /** How many there were since it was last asked. */
    take(): number {
      const taken = trips;
      trips = 0;
      return taken;
    },
    stop() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** Reads messages from a stream that is cut anywhere; the first of a connection has no kind, only a length. */
function counter(found: () => void) {
  let held = Buffer.alloc(0);
  let begun = false;
  return (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    while (held.length >= 5) {
      const kind = begun ? held.toString("latin1", 0, 1) : "";
      const length = held.readInt32BE(kind.length) + kind.length;
      if (held.length < length) return;
      held = held.subarray(length);
      begun = true;
      if (kind === "Q" || kind === "S") found();
    }
  };
}
