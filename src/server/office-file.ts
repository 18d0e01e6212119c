import "server-only";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { unpackLimits } from "@/domain/evidence/limits";
import { Refusal } from "@/domain/refusal";

/**
 * Unpacks an office file into nothing, piece by piece, and refuses it as soon as it comes to more than the limits allow,
 * whatever it declares; also where it holds macros, is locked with a password, or is broken.
 */
export async function inspectOffice(path: string, name: string): Promise<void> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    validateEntrySizes: true,
    autoClose: false,
  }).catch(() => {
    throw new Refusal("invalid", "evidence.file-broken", { name });
  });
  try {
    await unpack(zip, name);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("invalid", "evidence.file-broken", { name });
  } finally {
    zip.close();
  }
}

async function unpack(zip: ZipFile, name: string): Promise<void> {
  const { parts, bytes, ratio, floor } = unpackLimits;
  const most = Math.min(bytes, Math.max(floor, zip.fileSize * ratio));
  if (zip.entryCount > parts) throw new Refusal("invalid", "evidence.file-swells", { name });
  let size = 0;
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    count += 1;
    requireHarmless(entry, name);
    if (count > parts || size + entry.uncompressedSize > most)
      throw new Refusal("invalid", "evidence.file-swells", { name });
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      size += piece.length;
      if (size > most) throw new Refusal("invalid", "evidence.file-swells", { name });
    }
  }
}

function requireHarmless(entry: Entry, name: string): void {
  if (entry.isEncrypted()) throw new Refusal("invalid", "evidence.file-locked", { name });
  if (/(^|\/)(vbaProject\.bin|Basic\/|Scripts\/)/i.test(entry.fileName))
    throw new Refusal("invalid", "evidence.file-macros", { name });
}
