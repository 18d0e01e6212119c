import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** Tells the product to stop while a request is half sent: its readiness has to say so, and the request to be answered. */
export async function stopInMidRequest(address: string, stop: () => void): Promise<string[]> {
  const body = JSON.stringify({ email: "nobody@draining.example", password: "no password at all" });
  const half = request(`${address}/api/session`, {
    method: "POST",
    headers: { origin: address, "content-length": body.length },
  });
  const answered = new Promise<number>((resolve) => {
    half.once("response", ({ statusCode = 0 }) => resolve(statusCode));
    half.once("error", () => resolve(0));
  });
  half.write(body.slice(0, 20));
  await pause(500);
  stop();
  const readiness = await untilNotReady(address);
  half.end(body.slice(20));
  const status = await Promise.race([answered, pause(15_000, 0)]);
  return [
    ...(readiness === 503 ? [] : [`About to end, its readiness said ${readiness}.`]),
    ...(status === 400 ? [] : [`A request that was under way was answered with ${status}.`]),
  ];
}

async function untilNotReady(address: string): Promise<number> {
  for (const until = Date.now() + 4_000; Date.now() < until; await pause(50)) {
    const status = await fetch(`${address}/api/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status !== 200) return status;
  }
  return 200;
}
