"use client";
import { addQuickly, putQuicklyAway } from "./quickly";
import { QuickDrop } from "./uploads/quick-drop";

type QuickAddProps = { me: string; fileLimit: number; present: readonly string[] };

/** Drop files on the library: each becomes an item of the reader's own. */
export function QuickAdd({ me, fileLimit, present }: QuickAddProps) {
  return (
    <QuickDrop
      lead="Each file becomes an item, named after it and yours."
      make={(id, file) => addQuickly(id, file, me)}
      putAway={putQuicklyAway}
      {...{ fileLimit, present }}
    />
  );
}
