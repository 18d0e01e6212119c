import { Fragment, type ReactNode } from "react";
import { type Fact, Facts } from "./facts";
import { Link } from "./link";

export type HeadProps = {
  title: ReactNode;
  /** Set before the title, narrower: a process code. */
  code?: string | undefined;
  path?: ReactNode;
  lead?: ReactNode;
  facts?: readonly Fact[];
  /** Acts or a notice, below the facts. */
  children?: ReactNode;
};

/** The title of a page, at which the string ends. */
export function Head({ title, code, path, lead, facts = [], children }: HeadProps) {
  return (
    <div className="head">
      {path}
      <h1>
        {code && <span className="num">{code}</span>} {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
      {children}
    </div>
  );
}

export type PathStep = { label: string; href?: string | undefined };

/** Where the page stands, from the outside in. */
export function Path({ steps }: { steps: readonly PathStep[] }) {
  return (
    <p className="path">
      {steps.map((step, index) => (
        <Fragment key={step.href ?? step.label}>
          {index > 0 && " · "}
          {step.href ? <Link href={step.href}>{step.label}</Link> : step.label}
        </Fragment>
      ))}
    </p>
  );
}
