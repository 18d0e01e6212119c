import { crc32, deflateSync } from "node:zlib";
import { expect, type Locator, type Page } from "@playwright/test";
import { keepSecret } from "./journal";

export type ChosenFile = { name: string; mimeType: string; buffer: Buffer };

export function text(name: string, content: string): ChosenFile {
  if (content.length > 12) keepSecret(content);
  return { name, mimeType: "text/plain", buffer: Buffer.from(content) };
}

/** A small picture: so many dots in a row, each of them grey. */
export function dots(name: string, count = 1): ChosenFile {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(count, 128)]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(count, 0);
  head.writeUInt32BE(1, 4);
  head.writeUInt8(8, 8);
  const parts = [part("IHDR", head), part("IDAT", deflateSync(row)), part("IEND", Buffer.alloc(0))];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { name, mimeType: "image/png", buffer: Buffer.concat([signature, ...parts]) };
}

/** Lets go of a file over a part of the page. */
export async function dropOn(target: Locator, file: ChosenFile): Promise<void> {
  // What is let go of before React listens is lost.
  await expect
    .poll(() => target.evaluate((zone) => Object.keys(zone).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
  const dataTransfer = await carrying(target.page(), file);
  await target.dispatchEvent("drop", { dataTransfer });
}

/** Pastes a file into the page, as a screenshot is. */
export async function pasteOn(page: Page, file: ChosenFile): Promise<void> {
  const carried = await carrying(page, file);
  await page.evaluate(
    (clipboardData) => document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true })),
    carried,
  );
}

function carrying(page: Page, { name, mimeType, buffer }: ChosenFile) {
  return page.evaluateHandle(
    ([called, type, bytes]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(bytes)], called, { type }));
      return carried;
    },
    [name, mimeType, [...buffer]] as const,
  );
}

function part(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(8);
  framed.writeUInt32BE(data.length, 0);
  framed.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([framed.subarray(0, 4), named, framed.subarray(4)]);
}
