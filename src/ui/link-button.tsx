import type { ReactNode } from "react";
import { type ButtonKind, buttonClass } from "./button";
import { Link } from "./link";

export type LinkButtonProps = { href: string; kind?: ButtonKind; children: ReactNode };

/** An act that leads elsewhere and changes nothing. */
export function LinkButton({ href, kind = "normal", children }: LinkButtonProps) {
  return (
    <Link className={buttonClass(kind)} href={href}>
      {children}
    </Link>
  );
}

/** Acts in a row, the next one first. */
export function Acts({ children }: { children: ReactNode }) {
  return <div className="acts">{children}</div>;
}
