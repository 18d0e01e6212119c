import type { ReactNode } from "react";

/** Sheets of A4 one after another, and above them, on the screen alone, what can be done with them. */
export function SheetStack({ acts, children }: { acts: ReactNode; children: ReactNode }) {
  return (
    <div className="sheets">
      {acts}
      {children}
    </div>
  );
}

/** One page; its foot says what the page rests on, since pages part. */
export function Sheet({ label, foot, children }: { label: string; foot: ReactNode; children: ReactNode }) {
  return (
    <section className="sheet" aria-label={label}>
      <div>{children}</div>
      <p className="sheet-foot note">{foot}</p>
    </section>
  );
}

export type SheetHeadProps = { above: string; title: string; children?: ReactNode };

export function SheetHead({ above, title, children }: SheetHeadProps) {
  return (
    <div className="sheet-head">
      <p className="path">{above}</p>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
