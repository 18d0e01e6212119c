import type { ReactNode } from "react";

export type NoticeProps = { title?: ReactNode; children?: ReactNode };

/** What went wrong, or what two people changed at once: paper on ink, read out at once. */
export function Alarm({ title, children }: NoticeProps) {
  return (
    <div className="alarm" role="alert">
      {title && <p className="title">{title}</p>}
      {children}
    </div>
  );
}

/** Worth knowing, nothing to act on. */
export function Notice({ title, children }: NoticeProps) {
  return (
    <div className="notice">
      {title && <p className="title">{title}</p>}
      {children}
    </div>
  );
}

export type EmptyProps = { title: string; children: ReactNode; act?: ReactNode; level?: 2 | 3 };

/** What will stand here, why it does not yet, and the one act that changes it. */
export function Empty({ title, children, act, level = 2 }: EmptyProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      <p className="note">{children}</p>
      {act}
    </div>
  );
}
