"use client";

import { type ReactNode, useId } from "react";
import { Cells } from "./cells";
import { Link } from "./link";
import type { Bounds } from "./range";
import { Unseen } from "./words";

/** Sections of rows, in two columns where there is room. */
export function HeatMap({ children }: { children: ReactNode }) {
  return <div className="heat">{children}</div>;
}

export type HeatSectionProps = {
  heading: string;
  /** "3 of 3 where needed". */
  tally?: string | undefined;
  declaredHead: string;
  /** Left out while nothing is verified: the column goes with it. */
  verifiedHead?: string | undefined;
  max?: number;
  children: ReactNode;
};

export function HeatSection({
  heading,
  tally,
  declaredHead,
  verifiedHead,
  max = 5,
  children,
}: HeatSectionProps) {
  const headingId = useId();
  return (
    <section className={verifiedHead ? "verified" : undefined} aria-labelledby={headingId}>
      <div className="hh">
        <h3 id={headingId}>
          {heading} {tally && <span className="num">{tally}</span>}
        </h3>
        <div className="g" aria-hidden="true">
          {Array.from({ length: max }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the level
            <span key={index}>{index + 1}</span>
          ))}
        </div>
        <span className="r" aria-hidden="true">
          {declaredHead}
        </span>
        {verifiedHead && (
          <span className="r" aria-hidden="true">
            {verifiedHead}
          </span>
        )}
      </div>
      <ul>{children}</ul>
    </section>
  );
}

/** A figure of a row: `text` is shown, `label` is read out ("declared 1 to 3"). */
export type HeatFigure = { text: string; label: string };

export type HeatRowProps = Bounds & {
  code: string;
  name: string;
  href?: string | undefined;
  /** The capability asked for; null where nothing is asked. */
  needed?: number | null | undefined;
  /** Read out where something is asked: "needed 2". */
  neededLabel?: string | undefined;
  /** Stands in place of the cells. */
  notApplicable?: string | undefined;
  declared: HeatFigure;
  verified?: HeatFigure | undefined;
};

export function HeatRow(props: HeatRowProps) {
  const { code, name, href, lower, upper, needed, neededLabel, notApplicable, declared, verified } = props;
  const row = (
    <>
      <span className="code">{code}</span>
      <span className="nm">{name}</span>
      {notApplicable ? (
        <span className="none">{notApplicable}</span>
      ) : (
        <Cells lower={lower} upper={upper} needed={needed} />
      )}
      <Figure className="dc" {...declared} />
      {verified && <Figure className="vf" {...verified} />}
      {neededLabel && <Unseen>{neededLabel}</Unseen>}
    </>
  );
  return (
    <li>
      {href ? (
        <Link className="hrow" href={href}>
          {row}
        </Link>
      ) : (
        <div className="hrow">{row}</div>
      )}
    </li>
  );
}

function Figure({ className, text, label }: HeatFigure & { className: string }) {
  return (
    <span className={className}>
      <Unseen>{label}</Unseen>
      <span aria-hidden="true">{text}</span>
    </span>
  );
}
