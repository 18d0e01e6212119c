import { z } from "zod";
import { endpoint, refuse } from "@/app/endpoint";
import { parse } from "@/app/parse";
import { uploadOf } from "@/app/upload";
import { sayFile } from "@/app/words/files";
import { Refusal } from "@/domain/refusal";
import { countUse } from "@/server/commands/rates";
import { startFromFile } from "@/server/commands/start-from-file";

/** An assessment from an assessment file. What is wrong with the file is said with its places in it. */
export const POST = endpoint(async (actor, request) => {
  try {
    const { key } = parse(Query, Object.fromEntries(request.nextUrl.searchParams));
    await countUse(actor, "upload");
    return await startFromFile(actor, { key, upload: await uploadOf(request) });
  } catch (error) {
    if (error instanceof Refusal) return refuse(error, sayFile(error));
    throw error;
  }
});

const Query = z.object({ key: z.uuid() });
