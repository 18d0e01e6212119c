import type { ReactNode } from "react";
import { Link } from "./link";
import { type MastLink, MastLinks } from "./mast-links";

export type MastProps = {
  name: string;
  href: string;
  /** Names the navigation for screen readers. */
  label: string;
  links?: readonly MastLink[];
  /** A short cut to anywhere. */
  find?: ReactNode;
  /** Who is signed in, and what they can do about it. */
  who?: ReactNode;
};

export function Mast({ name, href, label, links = [], find, who }: MastProps) {
  return (
    <header className="mast">
      <Link className="name" href={href}>
        {name}
      </Link>
      {links.length > 0 && (
        <nav aria-label={label}>
          <MastLinks links={links} />
        </nav>
      )}
      {find && <div className="find-any">{find}</div>}
      {who && <div className="who">{who}</div>}
    </header>
  );
}
