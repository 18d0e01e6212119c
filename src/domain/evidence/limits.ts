/** Bytes in a megabyte and a gigabyte as they are counted here, in settings and on screens. */
export const megabyte = 1024 ** 2;
export const gigabyte = 1024 ** 3;

/** How much may be uploaded: bytes of one file, and of all files of an organisation together. */
export type UploadLimits = { readonly file: number; readonly quota: number };

/** What an organisation may hold at most besides, so that no list grows without end. Ours. */
export const mostFiles = 100;
export const mostAddresses = 50;

/**
 * What the inside of an office file may come to when it is unpacked: parts, and bytes in all; and how many times larger
 * than the file it may be, once it comes to more than the floor. Beyond that it is taken for a trap. Ours.
 */
export const unpackLimits = { parts: 10_000, bytes: gigabyte, ratio: 200, floor: 50 * megabyte } as const;
