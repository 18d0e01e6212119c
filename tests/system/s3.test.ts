import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { s3Store } from "@/server/storage/s3";
import { storeSuite } from "../server/store-suite";
import { missingOfSwift, startSwift } from "./swift";

const missing = missingOfSwift();
const account = {
  region: "us-east-1",
  bucket: "evidence",
  key: "test:tester",
  secret: "testing",
  pathStyle: true,
};

describe.skipIf(missing !== "")(`with a real S3 service${missing && `: skipped, without ${missing}`}`, () => {
  let swift: Awaited<ReturnType<typeof startSwift>>;
  beforeAll(async () => {
    swift = await startSwift();
    const client = new S3Client({
      region: account.region,
      endpoint: swift.endpoint,
      forcePathStyle: true,
      // On a machine at work the first answer of the account may take longer than the proxy waits for it.
      maxAttempts: 10,
      credentials: { accessKeyId: account.key, secretAccessKey: account.secret },
    });
    await client.send(new CreateBucketCommand({ Bucket: account.bucket }));
  });
  afterAll(() => swift.stop());

  storeSuite("the bucket", async () => s3Store({ ...account, endpoint: swift.endpoint }));

  test("a wrong key is a fault, and not taken for a file that is missing", async () => {
    const wrong = s3Store({ ...account, secret: "guessed", endpoint: swift.endpoint });
    await expect(wrong.has("a/b")).rejects.toThrow();
    await expect(wrong.read("a/b")).rejects.toThrow(expect.not.objectContaining({ name: "Missing" }));
  });
});
