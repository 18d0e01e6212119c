import Link from "next/link";
import type { ReactNode } from "react";

export type MastLink = { href: string; label: string; current?: boolean | undefined };

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
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <Link href={link.href} aria-current={link.current ? "page" : undefined}>
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {find && <div className="find-any">{find}</div>}
      {who && <div className="who">{who}</div>}
    </header>
  );
}
