"use client";

import { Fragment } from "react";

/** Codes in a row, none of them broken at its hyphen. */
export function Codes({ of }: { of: readonly string[] }) {
  return of.map((code, index) => (
    <Fragment key={code}>
      {index > 0 && ", "}
      <span className="num">{code}</span>
    </Fragment>
  ));
}
