import "server-only";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { PassThrough, type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { Sum } from "./contents";

/** A ZIP that is written entry by entry, so that nothing of it is held in memory. */
export type Archive = {
  output: Readable;
  add(name: string, content: Readable): Promise<Sum>;
  end(): void;
};

/** Opens an archive; whoever opens it reads its output while entries are added. */
export function newArchive(): Archive {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  return {
    output,
    add: async (name, content) => {
      const hash = createHash("sha256");
      let size = 0;
      const through = new Transform({
        transform: (piece: Buffer, _, pass) => {
          hash.update(piece);
          size += piece.byteLength;
          pass(null, piece);
        },
      });
      // A length of its own in 64 bits: how long an entry becomes is known when it has been written.
      zip.addReadStream(through, name, { forceZip64Format: true, compress: !isPacked(name) });
      const gone = once(through, "end");
      await Promise.all([pipeline(content, through), gone]);
      return { size, sha256: hash.digest("hex") };
    },
    end: () => zip.end(),
  };
}

// Evidence is mostly packed already: PDF, pictures, office files.
const isPacked = (name: string): boolean => name.startsWith("files/");
