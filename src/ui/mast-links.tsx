"use client";

import { usePathname } from "next/navigation";
import { Link } from "./link";

export type MastLink = {
  href: string;
  label: string;
  /** Other places that belong to this one. */
  also?: readonly string[] | undefined;
};

/** Where one can go, with the place one is at marked. The mast stays while pages change, so it asks where it is. */
export function MastLinks({ links }: { links: readonly MastLink[] }) {
  const path = usePathname() ?? "";
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <Link href={link.href} aria-current={covers(link, path) ? "page" : undefined}>
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const covers = ({ href, also = [] }: MastLink, path: string): boolean =>
  [href, ...also].some((place) => path === place || path.startsWith(`${place}/`));
