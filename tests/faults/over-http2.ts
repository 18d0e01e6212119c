import { connect } from "node:http2";

/** The status of one request as browsers send it today. */
export function overHttp2(address: string, head: Record<string, string>): Promise<number> {
  const session = connect(address);
  return new Promise<number>((resolve, reject) => {
    session.on("error", reject);
    const stream = session.request(head, { endStream: !("content-length" in head) });
    stream.on("response", (headers) => resolve(Number(headers[":status"])));
    stream.on("error", reject);
  }).finally(() => session.destroy());
}
