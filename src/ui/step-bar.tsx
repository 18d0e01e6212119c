import type { ReactNode } from "react";
import { Link } from "./link";

/** `label` is read out before code and name: "Previous process". */
export type Step = { href: string; code: string; name: string; label: string };

export type StepBarProps = {
  previous?: Step | undefined;
  next?: Step | undefined;
  /** How saving stands, and the reading. */
  children?: ReactNode;
};

/** The foot of a page that is one of a row. */
export function StepBar({ previous, next, children }: StepBarProps) {
  return (
    <div className="bar">
      {previous && (
        <Link className="step" href={previous.href}>
          <svg width="18" height="11" aria-hidden="true">
            <path className="ln" strokeWidth="1.5" d="M17 5.5H1.5M6 1 1.5 5.5 6 10" />
          </svg>
          <StepName {...previous} />
        </Link>
      )}
      <div className="mid">{children}</div>
      {next && (
        <Link className="step next" href={next.href}>
          <StepName {...next} />
          <svg width="18" height="11" aria-hidden="true">
            <path className="ln" strokeWidth="1.5" d="M1 5.5H16.5M12 1l4.5 4.5L12 10" />
          </svg>
        </Link>
      )}
    </div>
  );
}

function StepName({ label, code, name }: Step) {
  return (
    <>
      <span className="vh">{label}: </span>
      <span className="code">{code}</span>
      <span className="long">{name}</span>
    </>
  );
}
