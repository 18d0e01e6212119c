import "server-only";
import { dayIn } from "@/app/words/assignments";
import { compose, fileNameOf } from "@/app/words/report/compose";
import type { Member } from "@/domain/actor";
import type { OrderReport } from "@/domain/report/order-input";
import { countUse } from "@/server/commands/rates";
import { orderReport } from "@/server/commands/reports";
import { readReport } from "@/server/queries/reports";

/** Reads what there is to say, puts it into words, and orders its drawing. Days and hours are the reader's. */
export async function order(actor: Member, timeZone: string, input: OrderReport): Promise<{ id: string }> {
  await countUse(actor, "export");
  const today = dayIn(new Date(), timeZone);
  const { report, hash } = await readReport(actor, input, today);
  return orderReport(actor, input, {
    document: compose(report, input.format, { timeZone, hash }),
    hash,
    fileName: fileNameOf(report, input.format, today),
  });
}
