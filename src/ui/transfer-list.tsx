import type { ReactNode } from "react";

/** Files on their way, one below the other. */
export function TransferList({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets would lose its role
    <ul className="transfers" role="list" aria-label={label}>
      {children}
    </ul>
  );
}

export type TransferProps = {
  name: string;
  /** How it stands, in words. */
  word: string;
  /** How far it has come, from 0 to 1; null while nothing moves. */
  share: number | null;
  /** It was refused: the words stand out. */
  refused?: boolean;
  children?: ReactNode;
};

export function Transfer({ name, word, share, refused = false, children }: TransferProps) {
  return (
    <li>
      <span className="name">{name}</span>
      {children && <span className="acts">{children}</span>}
      {share !== null && <progress max={1} value={share} aria-label={name} />}
      <span className={refused ? "wrongtext" : "note"} role={refused ? "alert" : undefined}>
        {word}
      </span>
    </li>
  );
}
