import "server-only";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { type ByteRange, type Kept, Missing, type Staged, type Store } from "./store";

export type Bucket = {
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly key: string;
  readonly secret: string;
  readonly pathStyle: boolean;
};

/** Keeps files in a bucket of an S3 service, each complete or not there at all: a put appears as a whole. */
export function s3Store({ bucket, endpoint, region, key: accessKeyId, secret, pathStyle }: Bucket): Store {
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey: secret },
    // Many services other than Amazon's own do not know the newer checksums; the SHA-256 below is known to all.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  });
  const at = (key: string) => ({ Bucket: bucket, Key: key });
  return {
    put: (key, staged) => put(client, at(key), staged),
    has: (key) =>
      client.send(new HeadObjectCommand(at(key))).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false;
          throw error;
        },
      ),
    read: (key, range) => read(client, at(key), range),
    list: (prefix) => list(client, { Bucket: bucket, Prefix: prefix }),
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key))).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
  };
}

type At = { Bucket: string; Key: string };

/** The sum is known, so it is signed with the request: a service refuses bytes that are others. */
async function put(client: S3Client, at: At, staged: Staged): Promise<void> {
  const command = new PutObjectCommand({ ...at, Body: staged.read(), ContentLength: staged.size });
  command.middlewareStack.add(
    (next) => (args) => {
      const { request } = args;
      if (isRequest(request)) request.headers["x-amz-content-sha256"] = staged.sha256;
      return next(args);
    },
    { step: "build", name: "signKnownSum" },
  );
  await client.send(command);
}

async function read(client: S3Client, at: At, range?: ByteRange): Promise<Readable> {
  const wanted = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` };
  const { Body } = await client.send(new GetObjectCommand({ ...at, ...wanted })).catch((error: unknown) => {
    throw isMissing(error) ? new Missing(at.Key) : error;
  });
  if (!(Body instanceof Readable)) throw new Error(`No stream came for ${at.Key}`);
  return Body;
}

/** A thousand at a time, as the service gives them; what lies deeper than the prefix is left out. */
async function* list(client: S3Client, at: { Bucket: string; Prefix: string }): AsyncGenerator<Kept> {
  let from: string | undefined;
  do {
    const token = from === undefined ? {} : { ContinuationToken: from };
    const page = await client.send(new ListObjectsV2Command({ ...at, Delimiter: "/", ...token }));
    for (const { Key, LastModified } of page.Contents ?? [])
      if (Key !== undefined && LastModified !== undefined) yield { key: Key, since: LastModified };
    from = page.NextContinuationToken;
  } while (from !== undefined);
}

const isMissing = (error: unknown) =>
  error instanceof S3ServiceException &&
  (error.$metadata.httpStatusCode === 404 || error.name === "NoSuchKey");

function isRequest(value: unknown): value is { headers: Record<string, string> } {
  return typeof value === "object" && value !== null && "headers" in value;
}
