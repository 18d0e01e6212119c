export type SaveKind = "idle" | "busy" | "saved" | "failed" | "refused";

/** How saving stands, in words first; announced politely, always in the same place. */
export function SaveState({ kind, text }: { kind: SaveKind; text: string }) {
  return (
    <span className={`save ${kind}`} role="status">
      {kind !== "idle" && <i aria-hidden="true" />}
      <span>{text}</span>
    </span>
  );
}
