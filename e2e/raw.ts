import { connect } from "node:net";

export type Raw = { status: number; head: string; body: string };

/** Sends bytes as they are, past every client that would tidy them up; gives what comes back, status 0 where nothing does. */
export function sendRaw(address: string, bytes: string | Buffer): Promise<Raw> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let said = "";
    const end = () => {
      socket.destroy();
      const [head = "", ...body] = said.split("\r\n\r\n");
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
        head,
        body: body.join("\r\n\r\n"),
      });
    };
    socket.setTimeout(8_000, end);
    socket.on("data", (chunk) => {
      said += chunk.toString("latin1");
    });
    socket.on("error", end);
    socket.on("close", end);
    socket.write(bytes);
  });
}

/** A request as its bytes. The line and the headers are taken as they stand. */
export const requestOf = (line: string, headers: readonly string[], body: string | Buffer = ""): Buffer =>
  Buffer.concat([
    Buffer.from([`${line} HTTP/1.1`, "connection: close", ...headers, "", ""].join("\r\n"), "latin1"),
    Buffer.from(body),
  ]);
