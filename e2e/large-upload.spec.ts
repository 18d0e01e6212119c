import { createHash, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, expect, test } from "@playwright/test";
import { environment } from "./environment";
import { foundWith, signIn } from "./people";

const megabyte = 1024 ** 2;

// The browser's part is played by Node here: what drives the browser cannot carry bodies of this size.
test("a file of 200 MB arrives whole and comes back whole; broken off it leaves nothing, and one too large is told", async ({
  page,
  context,
}) => {
  test.slow();
  const [manager] = await foundWith("Large Works", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/evidence/add");
  await page.getByLabel("Title", { exact: true }).fill("A long recording");
  await page.getByRole("button", { name: "Add the item" }).click();
  await expect(page.getByRole("heading", { name: "A long recording", level: 1 })).toBeVisible();
  const door = new URL(`/api${new URL(page.url()).pathname}/files/`, page.url()).href;

  const whole = door + randomUUID();
  const sum = createHash("sha256");
  for (const piece of recording(200)) sum.update(piece);
  const sha256 = sum.digest("hex");
  const sent = await upload(context, whole, 200);
  expect([sent.status, await sent.json()]).toMatchObject([200, { size: 200 * megabyte, sha256 }]);
  expect(await download(context, whole)).toEqual({ size: 200 * megabyte, sha256 });

  const stop = new AbortController();
  const broken = upload(context, door + randomUUID(), 200, stop.signal).catch(({ name }: Error) => name);
  await expect.poll(() => underWay().length, { intervals: [5], timeout: 60_000 }).toBe(1);
  stop.abort();
  expect(await broken).toBe("AbortError");
  await expect.poll(underWay, { timeout: 60_000 }).toEqual([]);

  const large = await upload(context, door + randomUUID(), 251);
  expect([large.status, await large.json()]).toMatchObject([413, { code: "evidence.file-too-large" }]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Revision 1 holds one file." })).toBeVisible();
});

/** So many megabytes that begin like a PDF, one after the other. */
function* recording(megabytes: number): Generator<Uint8Array> {
  const piece = Buffer.from(Array.from({ length: megabyte }, (_, at) => (at * 31) % 251));
  const first = Buffer.from(piece);
  first.write("%PDF-1.7\n");
  yield first;
  for (let count = 1; count < megabytes; count += 1) yield piece;
}

async function upload(context: BrowserContext, door: string, megabytes: number, signal?: AbortSignal) {
  const sending = {
    method: "PUT",
    headers: {
      ...(await cookies(context)),
      origin: new URL(door).origin,
      "content-length": String(megabytes * megabyte),
      "x-file-name": "recording.pdf",
      "x-file-size": String(megabytes * megabyte),
    },
    body: streamed(recording(megabytes)),
    duplex: "half",
    ...(signal === undefined ? {} : { signal }),
  };
  return fetch(door, sending);
}

/** Sent as it is drawn, so that nothing of this size lies in memory. */
function streamed(pieces: Generator<Uint8Array>): ReadableStream {
  return new ReadableStream({
    pull(controller) {
      const next = pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function download(context: BrowserContext, door: string) {
  const response = await fetch(door, { headers: await cookies(context) });
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of response.body ?? []) {
    hash.update(piece);
    size += piece.byteLength;
  }
  return { size, sha256: hash.digest("hex") };
}

const cookies = async (context: BrowserContext) => ({
  cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; "),
});

/** What waits to be looked at on the server's own disk. */
function underWay(): string[] {
  return readdirSync(join(environment().EVIDENCE_FOLDER ?? "", "incoming"));
}
