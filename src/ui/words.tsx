import type { ReactNode } from "react";

export function Lead({ children }: { children: ReactNode }) {
  return <p className="lead">{children}</p>;
}

/** Body text, at a measure that can be read. */
export function Prose({ children }: { children: ReactNode }) {
  return <p className="prose">{children}</p>;
}

/** Small print: what a figure leaves out, where a rule comes from. */
export function Note({ children, id }: { children: ReactNode; id?: string | undefined }) {
  return (
    <p className="note" id={id}>
      {children}
    </p>
  );
}

export function Code({ children }: { children: ReactNode }) {
  return <span className="code">{children}</span>;
}

/** Text for screen readers alone. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>;
}
