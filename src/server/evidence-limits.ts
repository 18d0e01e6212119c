import "server-only";
import { gigabyte, megabyte, type UploadLimits } from "@/domain/evidence/limits";
import { env } from "@/env";

/** How much may be uploaded here, as the operator has set it. */
export function uploadLimits(): UploadLimits {
  const { EVIDENCE_FILE_MB, EVIDENCE_QUOTA_GB } = env();
  return { file: EVIDENCE_FILE_MB * megabyte, quota: Math.floor(EVIDENCE_QUOTA_GB * gigabyte) };
}
