/** What informs about a practice, and is not asked for: how it may be done, what comes of it, what to ask. */
export const materialKinds = ["subpractice", "work-product", "prompt"] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** An organisation's own row: in the place of the shipped text at a position from 0, or beside them where that is null. */
export type OwnMaterial = {
  readonly id: string;
  readonly kind: string;
  readonly shipped: number | null;
  readonly text: string;
  readonly off: boolean;
  readonly version: number;
};

export type MaterialText<Shipped> = {
  readonly kind: MaterialKind;
  readonly text: string;
  /** The shipped text that it is, or stands for; null for one of the organisation's own. */
  readonly shipped: (Shipped & { readonly position: number }) | null;
  /** The organisation's row: its own text, or what it said of the shipped one. */
  readonly own: { readonly id: string; readonly version: number; readonly replaces: boolean } | null;
  readonly off: boolean;
};

/**
 * The informative material of one practice as an organisation has it (ours): every shipped text, in other words or switched
 * off where it said so, and after them what it added, in the order of adding.
 */
export function materialOf<Shipped extends { readonly text: string }>(
  kind: MaterialKind,
  shipped: readonly Shipped[],
  own: readonly OwnMaterial[],
): MaterialText<Shipped>[] {
  const here = own.filter((row) => row.kind === kind);
  const standing = shipped.map((text, position): MaterialText<Shipped> => {
    const row = here.find((one) => one.shipped === position);
    const replaces = row !== undefined && row.text !== "";
    return {
      kind,
      text: replaces ? row.text : text.text,
      shipped: { ...text, position },
      own: row === undefined ? null : { id: row.id, version: row.version, replaces },
      off: row?.off ?? false,
    };
  });
  const added = here
    .filter((row) => row.shipped === null)
    .map(
      ({ id, version, text, off }): MaterialText<Shipped> => ({
        kind,
        text,
        shipped: null,
        own: { id, version, replaces: true },
        off,
      }),
    );
  return [...standing, ...added];
}

/** Whether a word read from outside is a kind of material. */
export const isMaterialKind = (word: string): word is MaterialKind =>
  materialKinds.some((kind) => kind === word);
