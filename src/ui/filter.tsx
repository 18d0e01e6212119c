import { Link } from "./link";

export type FilterLink = {
  href: string;
  label: string;
  /** How many the list would hold. */
  count?: number | undefined;
  current?: boolean | undefined;
};

/** Ways to look at one list, each a link, so that a view can be kept and sent. */
export function Filter({ label, links }: { label: string; links: readonly FilterLink[] }) {
  return (
    <nav className="filter" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <Link href={link.href} aria-current={link.current ? "true" : undefined}>
              {link.label} {link.count !== undefined && <span className="count">{link.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
