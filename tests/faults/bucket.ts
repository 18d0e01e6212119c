import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { missingOfSwift, startSwift } from "../system/swift";

/** Where two instances keep evidence: the settings for it. */
export type Bucket = { settings: Record<string, string>; stop(): Promise<void> };

/** A bucket of a real S3 service; where this machine has none, the folder that both share by themselves. */
export async function openBucket(): Promise<Bucket> {
  if (missingOfSwift() !== "") return { settings: {}, stop: async () => {} };
  const { endpoint, stop } = await startSwift();
  const credentials = { accessKeyId: "test:tester", secretAccessKey: "testing" };
  const client = new S3Client({
    region: "us-east-1",
    endpoint,
    forcePathStyle: true,
    maxAttempts: 10,
    credentials,
  });
  await client.send(new CreateBucketCommand({ Bucket: "evidence" }));
  const settings = {
    EVIDENCE_STORE: "s3",
    EVIDENCE_S3_BUCKET: "evidence",
    EVIDENCE_S3_ENDPOINT: endpoint,
    EVIDENCE_S3_KEY: credentials.accessKeyId,
    EVIDENCE_S3_SECRET: credentials.secretAccessKey,
  };
  return { settings, stop };
}
