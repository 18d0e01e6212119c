import "server-only";
import { z } from "zod";

/** The format that this version writes, and the newest that it reads. */
export const format = 1;

export const headName = "head.json";
export const contentsName = "contents.json";
export const tableEntry = (table: string): string => `tables/${table}.copy`;
export const fileEntry = (key: string): string => `files/${key}`;
/** The key of a file that an entry holds; undefined where it holds something else. */
export const keyOfEntry = (entry: string): string | undefined =>
  entry.startsWith("files/") ? entry.slice("files/".length) : undefined;

/** What stands first in a backup: how to read it, and which migrations its tables have seen. */
export const Head = z.object({
  format: z.number().int().min(1),
  made: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** What seals second factors, where the backup itself is sealed. */
  signInKey: z.string().optional(),
});
export type Head = z.infer<typeof Head>;

const Sum = z.object({ size: z.number().int().min(0), sha256: z.string().regex(/^[\da-f]{64}$/) });
export type Sum = z.infer<typeof Sum>;

/** What stands last, so that a backup that was cut off is known by its absence: every entry with its size and its sum. */
export const Contents = z.object({
  tables: z.array(
    z.object({ ...Sum.shape, name: z.string(), columns: z.array(z.string()), rows: z.number().int().min(0) }),
  ),
  files: z.array(z.object({ ...Sum.shape, key: z.string() })),
});
export type Contents = z.infer<typeof Contents>;
