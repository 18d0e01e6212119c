import type { ReactNode } from "react";

export type PageProps = {
  /** Words of the link that jumps over the mast. */
  skip: string;
  mast: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
  /** A StepBar, which sticks to the foot of the window. */
  bar?: ReactNode;
};

export function Page({ skip, mast, children, foot, bar }: PageProps) {
  return (
    <>
      <a className="skip" href="#main">
        {skip}
      </a>
      <div className="page">
        {mast}
        <main id="main" tabIndex={-1}>
          {children}
          {bar}
        </main>
        {foot}
      </div>
    </>
  );
}

/** What stands below the Head, on the gutter's right edge. */
export function Body({ children }: { children: ReactNode }) {
  return <div className="body">{children}</div>;
}

export function Foot({ children }: { children: ReactNode }) {
  return <footer className="foot">{children}</footer>;
}
