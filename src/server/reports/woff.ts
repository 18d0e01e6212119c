import "server-only";
import { inflateSync } from "node:zlib";

/**
 * A font in WOFF (W3C, WOFF 1.0) unpacked to the OpenType font that it holds. What embeds fonts would otherwise inflate a
 * whole table for every sign. The checksums are those of the packed tables and stay.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no font in WOFF");
  const count = woff.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, index) => entryAt(woff, 44 + index * 20));
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const tables: Buffer[] = [];
  let offset = head.length;
  entries.forEach(({ tag, checksum, data }, index) => {
    const at = 12 + index * 16;
    head.writeUInt32BE(tag, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    // Tables begin at multiples of four.
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    tables.push(data, padding);
    offset += data.length + padding.length;
  });
  return Buffer.concat([head, ...tables]);
}

/** One table of the directory, inflated where it is packed. */
function entryAt(woff: Buffer, at: number) {
  const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
  const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
  const data = packed === length ? bytes : inflateSync(bytes);
  return { tag: woff.readUInt32BE(at), checksum: woff.readUInt32BE(at + 16), data };
}
