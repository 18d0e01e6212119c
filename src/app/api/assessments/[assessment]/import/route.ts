import type { NextRequest } from "next/server";
import { endpoint, refuse } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { uploadOf } from "@/app/upload";
import { sayFile } from "@/app/words/files";
import type { Member } from "@/domain/actor";
import { ApplyImport } from "@/domain/file-input";
import { Refusal } from "@/domain/refusal";
import { importFile } from "@/server/commands/imports";
import { countUse } from "@/server/commands/rates";
import { previewImport } from "@/server/queries/import";

/** What is wrong with a file is said with its places in it. */
export const POST = endpoint(
  async (actor, request, { params }: RouteContext<"/api/assessments/[assessment]/import">) => {
    try {
      return await take(actor, request, (await params).assessment);
    } catch (error) {
      if (error instanceof Refusal) return refuse(error, sayFile(error));
      throw error;
    }
  },
);

/** Without a digest a dry run. With the digest of one, the file is applied; or shown anew, where it would now do something else. */
async function take(actor: Member, request: NextRequest, assessmentId: string) {
  const { digest, key, carried } = Object.fromEntries(request.nextUrl.searchParams);
  await countUse(actor, "upload");
  const target = { assessmentId, upload: await uploadOf(request) };
  if (digest === undefined) return previewImport(actor, target);
  try {
    const apply = parse(ApplyImport, { digest, key, carried: carried === "yes" });
    return await importFile(actor, { ...target, ...apply });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "import.stale") throw error;
    return refuse(error, { preview: await previewImport(actor, target) });
  }
}
