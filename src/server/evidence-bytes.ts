import "server-only";
import { lookingAtAll, type Tx, whole, within } from "./db";
import { keyOf, storage } from "./storage";
import { takeTurn } from "./turns";

/** Bytes that an organisation's files come to; contents that several files share count once. */
export async function storedBytes(tx: Tx): Promise<number> {
  const [row] = await lookingAtAll(
    tx,
    () => tx.$queryRaw<{ bytes: bigint }[]>`
      select coalesce(sum(size), 0)::bigint as bytes from (select distinct sha256, size from evidence_file) stored`,
  );
  return Number(row?.bytes ?? 0);
}

/** Holds what is stored under one name until the transaction ends: it is not let go while a file is given it. */
export async function holdBytes(tx: Tx, organisationId: string, sha256: string): Promise<void> {
  await takeTurn(tx, keyOf(organisationId, sha256));
}

/** Lets go of bytes that no file stands for any more; says whether there was none. */
export async function releaseBytes(organisationId: string, sha256: string): Promise<boolean> {
  return within(whole(organisationId), async (tx) => {
    await holdBytes(tx, organisationId, sha256);
    const file = await tx.evidenceFile.findFirst({ where: { sha256 }, select: { id: true } });
    if (file === null) await storage().remove(keyOf(organisationId, sha256));
    return file === null;
  });
}
