"use client";

import NextLink, { useLinkStatus } from "next/link";
import type { ComponentProps } from "react";

/**
 * A way to another page, which is asked for when somebody takes it. Next.js would ask for every page that a link in sight leads to,
 * twice, and a page of ours has dozens of links and is drawn for one reader alone.
 */
export const Link = ({ children, ...props }: Omit<ComponentProps<typeof NextLink>, "prefetch">) => (
  <NextLink {...props} prefetch={false}>
    {children}
    <Opening />
  </NextLink>
);

/** Says so when the page takes its time. Next.js tells screen readers when it has come. */
function Opening() {
  return useLinkStatus().pending ? (
    <span className="opening" aria-hidden="true">
      Opening …
    </span>
  ) : null;
}
