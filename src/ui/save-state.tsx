export type SaveKind = "idle" | "busy" | "saved" | "failed" | "refused";

/** How saving stands, in words first; announced politely, always in the same place. A count that runs is only seen. */
export function SaveState({ kind, text, count = "" }: { kind: SaveKind; text: string; count?: string }) {
  return (
    <span className={`save ${kind}`} role="status">
      {kind !== "idle" && <i aria-hidden="true" />}
      <span>
        {text}
        {count && <span aria-hidden="true"> {count}</span>}
      </span>
    </span>
  );
}
