import "server-only";
import { env } from "@/env";
import { diskStore } from "./storage/disk";
import { type Bucket, s3Store } from "./storage/s3";
import { stageIn } from "./storage/staging";
import type { Staged, Store } from "./storage/store";

export { type ByteRange, type Kept, Missing, type Staged, type Store } from "./storage/store";

/** Takes in what arrives, at most `limit` bytes, to be looked at before it is kept. Whoever stages discards. */
export const stage = (body: AsyncIterable<Uint8Array>, limit: number): Promise<Staged> =>
  stageIn(env().EVIDENCE_FOLDER, body, limit);

/** Where an organisation's bytes lie: contents have one name, so that they are stored once. */
export const keyOf = (organisationId: string, sha256: string): string => `${organisationId}/${sha256}`;

/** The store that the operator has chosen. */
export function storage(): Store {
  chosen ??= env().EVIDENCE_STORE === "s3" ? s3Store(bucket()) : diskStore(env().EVIDENCE_FOLDER);
  return chosen;
}

let chosen: Store | undefined;

function bucket(): Bucket {
  const it = env();
  return {
    endpoint: it.EVIDENCE_S3_ENDPOINT,
    region: it.EVIDENCE_S3_REGION,
    bucket: it.EVIDENCE_S3_BUCKET ?? "",
    key: it.EVIDENCE_S3_KEY ?? "",
    secret: it.EVIDENCE_S3_SECRET ?? "",
    pathStyle: it.EVIDENCE_S3_PATH_STYLE,
  };
}
